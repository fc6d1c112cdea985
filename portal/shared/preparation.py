"""Bringing an installation up to date before it serves: data copied, migrated, files collected, content loaded."""

import fcntl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from portal.shared.administrator import NAME, make_first_administrator
from portal.shared.catalogues import compile_catalogues
from portal.shared.collected import collect_static, is_collected
from portal.shared.database_copy import copy_database
from portal.shared.generation import raise_generation
from portal.shared.site_address import set_site_address

Say = Callable[[str], None]


def prepare(say: Say) -> None:
    """Do everything that must stand before the first request; quick when there is nothing to do.

    Two starts at once on the same DATA take turns.
    """
    with _alone():
        compile_catalogues()
        _migrate(say)
        if not is_collected():
            with _told("Collecting static files", say):
                collect_static()
        with _told("Starter content", say):
            call_command("load_starter")
        set_site_address()
        _first_administrator(say)
        raise_generation()  # new code may draw the same page differently


def _migrate(say: Say) -> None:
    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return
    if executor.loader.applied_migrations:
        copy = copy_database()
        if copy:
            say(f"The database was copied to {copy} before it is migrated.")
    with _told("Migrating the database", say):
        call_command("migrate", interactive=False, verbosity=0)


def _first_administrator(say: Say) -> None:
    passphrase = make_first_administrator()
    if passphrase:
        say(f"\n  First administrator: user name {NAME}, passphrase {passphrase}")
        say("  It is shown only now; change it after you sign in.\n")


@contextmanager
def _told(what: str, say: Say) -> Iterator[None]:
    """Say what begins, and how long it took when that was noticeable."""
    started = time.monotonic()
    say(f"{what} …")
    yield
    seconds = time.monotonic() - started
    if seconds >= 1:
        say(f"  {seconds:.1f} s")


@contextmanager
def _alone() -> Iterator[None]:
    with (settings.DATA / "preparing.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
