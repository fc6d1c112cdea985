from django.apps import AppConfig


class SharedConfig(AppConfig):
    name = "portal.shared"
    label = "shared"

    def ready(self) -> None:
        """Watch what makes cached pages out of date; say how the database and the tasks are."""
        from portal.shared import health, page_cache_signals

        page_cache_signals.connect()
        health.registry.register("database", health.check_database)
        health.registry.register("tasks", health.check_tasks)
