"""Bringing an installation up to date before it serves: data copied, migrated, files collected, first administrator."""

import secrets
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

Say = Callable[[str], None]
KEPT_COPIES = 5


def prepare(say: Say) -> None:
    """Do everything that must stand before the first request; quick when there is nothing to do."""
    _migrate(say)
    say("Collecting static files …")
    call_command("collectstatic", interactive=False, verbosity=0)
    say("Starter content:")
    call_command("load_starter")
    _first_administrator(say)


def _migrate(say: Say) -> None:
    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return
    if executor.loader.applied_migrations:
        copy = copy_database()
        if copy:
            say(f"The database was copied to {copy} before it is migrated.")
    say("Migrating the database …")
    call_command("migrate", interactive=False, verbosity=0)


def copy_database() -> Path | None:
    """Copy an SQLite database into DATA/backups (the newest five are kept); return the copy, None for other engines."""
    if connection.vendor != "sqlite":
        return None
    folder = settings.DATA / "backups"
    folder.mkdir(exist_ok=True)
    target = folder / f"portal-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.sqlite3"
    with sqlite3.connect(settings.DATABASES["default"]["NAME"]) as source:
        source.execute("VACUUM INTO ?", (str(target),))
    for old in sorted(folder.glob("portal-*.sqlite3"))[:-KEPT_COPIES]:
        old.unlink()
    return target


def _first_administrator(say: Say) -> None:
    users = get_user_model()
    if users.objects.filter(is_superuser=True).exists():
        return
    passphrase = secrets.token_urlsafe(12)
    users.objects.create_superuser("admin", "", passphrase)
    say(f"\n  First administrator: user name admin, passphrase {passphrase}")
    say("  It is shown only now; change it after you sign in.\n")
