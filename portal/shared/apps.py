from django.apps import AppConfig


class SharedConfig(AppConfig):
    name = "portal.shared"
    label = "shared"

    def ready(self) -> None:
        """Watch what makes cached pages old or translations outdated; register recurring work and health."""
        from portal.shared import health, page_cache_signals, recurring
        from portal.shared.translations import receivers

        page_cache_signals.connect()
        receivers.connect()
        recurring.register_own()
        health.registry.register("database", health.check_database)
        health.registry.register("tasks", health.check_tasks)
