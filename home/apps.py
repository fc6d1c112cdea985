from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"

    def ready(self) -> None:
        """Let search find the pages of this app."""
        from home import documents

        documents.register()
