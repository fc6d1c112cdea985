"""The file of the index: opened for every operation, so that no connection is shared by threads or processes."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from search.engines.contract import EngineUnavailable

READING_SECONDS = 1.0


class IndexBroken(EngineUnavailable):
    """The file is no index any more; it can only be built anew."""


@contextmanager
def opened(path: Path, *, wait: float = READING_SECONDS) -> Iterator[sqlite3.Connection]:
    """Open the file, made if need be; wait so many seconds for a lock. Errors become EngineUnavailable."""
    try:
        connection = sqlite3.connect(path, timeout=wait, isolation_level=None)
    except sqlite3.Error as error:
        raise EngineUnavailable(str(error)) from error
    try:
        connection.execute("PRAGMA synchronous=NORMAL")
        yield connection
    except sqlite3.Error as error:
        is_broken = getattr(error, "sqlite_errorcode", None) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
        raise (IndexBroken if is_broken else EngineUnavailable)(str(error)) from error
    finally:
        connection.close()


def remove(path: Path) -> None:
    """Remove the file and what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the file for several reads of one and the same state."""
    with opened(path) as connection:
        connection.execute("BEGIN")
        yield connection


@contextmanager
def exclusively(connection: sqlite3.Connection) -> Iterator[None]:
    """Write alone; all is kept when the block ends, nothing when it fails."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
