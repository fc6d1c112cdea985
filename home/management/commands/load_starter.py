"""`manage.py load_starter`: put the starter content into an empty portal."""

import time

from django.conf import settings
from django.core.management.base import BaseCommand
from wagtail.models import Page

from home.starter.loader import load_starter
from portal.accounts.roles import grant_page_permissions


class Command(BaseCommand):
    help = "Load the starter content into an empty portal; does nothing when it is there already."

    def handle(self, *args, **options) -> None:
        """Load and say how long it took."""
        started = time.monotonic()
        number = load_starter(settings.LANGUAGE_CODES, lambda what: self.stdout.write(f"  loading {what} …"))
        if not number:
            self.stdout.write("  starter content is in already")
            return
        grant_page_permissions(Page.objects.filter(depth=2))
        self.stdout.write(f"  {number} entries loaded in {time.monotonic() - started:.1f} s")
