"""`manage.py run_portal`: prepare the installation, then serve it."""

import socket
import sys
import time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from portal.shared.preparation import prepare
from portal.shared.supervisor import run_together

HOST = "127.0.0.1"


class Command(BaseCommand):
    help = "Prepare the database and files, then run the server and the worker on 127.0.0.1:PORT."

    def handle(self, *args, **options) -> None:
        """Prepare, serve, say the address, until Ctrl-C."""
        if _answers():
            raise CommandError(f"Port {settings.PORT} is taken. Choose another: make run PORT={settings.PORT + 1}")
        started = time.monotonic()
        prepare(self._say)
        connections.close_all()
        seconds = time.monotonic() - started
        address = f"http://{HOST}:{settings.PORT}/"
        where = f"Prepared in {seconds:.1f} s, data in {settings.DATA}."
        welcome = f"{where}\nİmece is served at {address} – Ctrl-C ends it."
        sys.exit(run_together(_commands(), self._say, is_ready=_answers, welcome=welcome))

    def _say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()


def _commands() -> dict[str, list[str]]:
    server = [sys.executable, "-m", "gunicorn", "portal.wsgi:application", "--bind", f"{HOST}:{settings.PORT}"]
    shape = ["--workers", str(settings.SERVER_PROCESSES), "--threads", str(settings.SERVER_THREADS)]
    return {
        "server": [*server, *shape, "--preload", "--graceful-timeout", "8", "--log-level", "warning"],
        "worker": [sys.executable, str(settings.BASE_DIR / "manage.py"), "run_worker"],
    }


def _answers() -> bool:
    with socket.socket() as attempt:
        attempt.settimeout(0.5)
        return attempt.connect_ex((HOST, settings.PORT)) == 0
