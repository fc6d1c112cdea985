from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"

    def ready(self) -> None:
        """Listen to changes of pages; let the worker keep the index up to date; show it on `/healthz`."""
        from django.utils import timezone

        from portal.shared import health, recurring
        from search import outbox, receivers
        from search.health import check_index, check_outbox
        from search.indexing import keep_up_to_date

        receivers.connect()
        recurring.registry.register("search index", seconds=2, run=keep_up_to_date)
        recurring.registry.register("old outbox", seconds=recurring.DAY, run=lambda: outbox.purge(timezone.now()))
        health.registry.register("index", check_index)
        health.registry.register("outbox", check_outbox)
