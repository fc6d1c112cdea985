"""`manage.py prepare_portal`: everything that `run_portal` does before it serves."""

from django.core.management.base import BaseCommand

from portal.shared.preparation import prepare


class Command(BaseCommand):
    help = "Copy and migrate the database, collect files, load the starter content, make the first administrator."

    def handle(self, *args, **options) -> None:
        """Prepare; for installations in which systemd runs the server and the worker."""
        prepare(self.stdout.write)
