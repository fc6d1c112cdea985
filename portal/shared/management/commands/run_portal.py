"""`manage.py run_portal`: prepare the installation, then serve it."""

import os
import sys

from django.conf import settings
from django.core.management.base import BaseCommand

from portal.shared.preparation import prepare
from portal.shared.supervisor import run_together


class Command(BaseCommand):
    help = "Prepare the database and files, then run the server and the worker on 127.0.0.1:PORT."

    def handle(self, *args, **options) -> None:
        """Prepare, print the address, serve until Ctrl-C."""
        prepare(self._say)
        port = os.environ.get("PORT", "8000")
        self._say(f"İmece is served at http://127.0.0.1:{port}/ (data in {settings.DATA}). Ctrl-C ends it.")
        manage = [sys.executable, str(settings.BASE_DIR / "manage.py")]
        server = [sys.executable, "-m", "gunicorn", "portal.wsgi:application", "--bind", f"127.0.0.1:{port}"]
        commands = {
            "server": [*server, "--workers", "2", "--threads", "4", "--log-level", "warning"],
            "worker": [*manage, "db_worker", "--interval", "2"],
        }
        sys.exit(run_together(commands, self._say))

    def _say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()
