from django.apps import AppConfig


class SharedConfig(AppConfig):
    name = "portal.shared"
    label = "shared"

    def ready(self) -> None:
        """Watch what makes cached pages old; register recurring work and the health of database and tasks."""
        from portal.shared import health, page_cache_signals, recurring

        page_cache_signals.connect()
        recurring.register_own()
        health.registry.register("database", health.check_database)
        health.registry.register("tasks", health.check_tasks)
