"""`manage.py run_worker`: the one process that does what no reader waits for."""

import threading

from django.core.management import call_command
from django.core.management.base import BaseCommand

from portal.shared.recurring import registry


class Command(BaseCommand):
    help = "Run background tasks and recurring jobs until it is told to stop. `run_portal` starts it."

    def handle(self, *args, **options) -> None:
        """Run recurring jobs in a thread, tasks in front."""
        stop = threading.Event()
        threading.Thread(target=registry.run_for_ever, args=(stop,), daemon=True, name="recurring").start()
        try:
            call_command("db_worker", interval=2, queue_name="*", verbosity=0, reload=False)
        finally:
            stop.set()
