"""`manage.py rebuild_search`: build the index anew; search answers from the old one meanwhile."""

import time

from django.core.management.base import BaseCommand, CommandError

from search.engines import engine
from search.engines.contract import EngineUnavailable
from search.indexing import rebuild


class Command(BaseCommand):
    help = "Build the search index anew; the old one is searched until the new one is whole."

    def handle(self, *args, **options) -> None:
        """Build and say how long it took."""
        started = time.monotonic()
        try:
            pages = rebuild(engine(), lambda text: self.stdout.write(f"  {text} …"))
        except EngineUnavailable as reason:
            raise CommandError(f"The search engine does not answer: {reason}") from reason
        self.stdout.write(f"{pages} pages are in the index after {time.monotonic() - started:.1f} s.")
