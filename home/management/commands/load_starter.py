"""`manage.py load_starter`: put the starter content into the portal, or what is newer of it."""

import time

from django.conf import settings
from django.core.management.base import BaseCommand

from home.starter.loader import load_starter


class Command(BaseCommand):
    help = "Load the starter content; later, add what is new and update what nobody changed here."

    def handle(self, *args, **options) -> None:
        """Load, and say what was done and how long it took."""
        started = time.monotonic()
        outcome = load_starter(settings.LANGUAGE_CODES, lambda what: self.stdout.write(f"  loading {what} …"))
        if outcome.is_nothing:
            self.stdout.write("  starter content is in already")
            return
        seconds = time.monotonic() - started
        self.stdout.write(f"  {len(outcome.added)} added, {len(outcome.updated)} updated in {seconds:.1f} s")
        for path, code in outcome.kept:
            self.stdout.write(f"  kept as it is here, although there is something newer: {path or 'home'} ({code})")
