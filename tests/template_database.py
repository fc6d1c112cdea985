"""Databases made once and copied: migrating takes many seconds, a copy takes none.

Two contents: "migrated" (empty but for what migrations write) and "starter" (with the whole starter content), both made
by the commands that `make run` uses, in a process of their own.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

from django.conf import settings

from portal.shared.digest import digest_of

ROOT = settings.BASE_DIR
APPS = [ROOT / name for name in ("portal", "home", "courses", "guides", "search")]
KEPT = 6


def migrated_key() -> str:
    """Return the name of everything that decides what an empty, migrated database holds."""
    migrations = [path for app in APPS for path in app.rglob("migrations/*.py")]
    settings_files = [ROOT / "portal" / "settings.py", ROOT / "portal" / "accounts" / "roles.py"]
    return digest_of([*migrations, *settings_files, ROOT / "requirements.txt"], root=ROOT)


def starter_key() -> str:
    """Return the name of everything that decides what a database with the starter content holds."""
    code = [path for app in APPS for path in app.rglob("*.py")]
    return digest_of([*code, ROOT / "home" / "starter" / "content", ROOT / "requirements.txt"], root=ROOT)


def manage(*arguments: str, data: Path, database_url: str = "") -> None:
    """Run one of the portal's commands in a process of its own on other data; raise with its output when it fails."""
    environment = {**os.environ, "DATA": str(data), "DJANGO_SETTINGS_MODULE": "portal.settings"}
    environment["DATABASE_URL"] = database_url
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)} failed:\n{done.stdout}\n{done.stderr}")


class SqliteTemplates:
    """Template files in .testdata, found by the digest of what they are made from."""

    def __init__(self) -> None:
        migrated = self._made("migrated", migrated_key(), "migrate", start=None)
        self._files = {"migrated": migrated, "starter": self._made("starter", starter_key(), "load_starter", migrated)}

    def copy(self, content: str, name: str) -> str:
        """Make a database with this content; return its NAME for Django."""
        target = settings.DATA / f"{name}.sqlite3"
        self.drop(str(target))
        shutil.copyfile(self._files[content], target)
        return str(target)

    def drop(self, name: str) -> None:
        """Remove a copy and what SQLite writes beside it."""
        for suffix in ("", "-wal", "-shm"):
            Path(name + suffix).unlink(missing_ok=True)

    def close(self) -> None:
        """Leave the templates for the next run; remove those that nobody used for long."""
        for content in self._files:
            files = sorted(settings.TEST_STORE.glob(f"{content}-*.sqlite3"), key=lambda file: file.stat().st_mtime)
            for old in files[:-KEPT]:
                old.unlink(missing_ok=True)

    def _made(self, content: str, key: str, command: str, start: Path | None) -> Path:
        target = settings.TEST_STORE / f"{content}-{key}.sqlite3"
        if target.is_file():
            target.touch()
            return target
        with tempfile.TemporaryDirectory(dir=settings.TEST_STORE) as folder:
            database = Path(folder) / "portal.sqlite3"
            if start:
                shutil.copyfile(start, database)
            manage(command, data=Path(folder))
            whole = Path(folder) / "whole.sqlite3"
            with sqlite3.connect(database) as connection:
                connection.execute("VACUUM INTO ?", (str(whole),))
            os.replace(whole, target)
        return target


class PostgresqlTemplates:
    """Template databases in a server that lives as long as the run."""

    def __init__(self, server) -> None:
        self._server = server
        self._make("migrated", "migrate", start="template0")
        self._make("starter", "load_starter", start="imece_migrated")

    def copy(self, content: str, name: str) -> str:
        """Make a database with this content; return its NAME for Django."""
        self.drop(name)
        self._server.execute(f'CREATE DATABASE "{name}" TEMPLATE "imece_{content}"')
        return name

    def drop(self, name: str) -> None:
        """Remove a copy; whoever is still connected is sent away."""
        self._server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def close(self) -> None:
        """End the server."""
        self._server.stop()

    def _make(self, content: str, command: str, start: str) -> None:
        self._server.execute(f'CREATE DATABASE "imece_{content}" TEMPLATE "{start}"')
        with tempfile.TemporaryDirectory() as folder:
            manage(command, data=Path(folder), database_url=self._server.url(f"imece_{content}"))
