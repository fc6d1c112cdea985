"""A copy of the database, made before anything changes its shape."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import connection

KEPT_COPIES = 5


def copy_database() -> Path | None:
    """Copy an SQLite database into DATA/backups (the newest five are kept); return the copy, None for other engines."""
    if connection.vendor != "sqlite":
        return None
    folder = settings.DATA / "backups"
    folder.mkdir(exist_ok=True)
    target = folder / f"portal-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.sqlite3"
    source = sqlite3.connect(connection.settings_dict["NAME"])
    try:
        source.execute("VACUUM INTO ?", (str(target),))
    finally:
        source.close()
    for old in sorted(folder.glob("portal-*.sqlite3"))[:-KEPT_COPIES]:
        old.unlink()
    return target
