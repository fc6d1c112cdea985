from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"

    def ready(self) -> None:
        """Let search find the pages of this app, and operators see whether the starter content is in."""
        from home import documents
        from home.health import check_starter
        from portal.shared.health import registry

        documents.register()
        registry.register("starter", check_starter)
