"""The engine that every installation has: SQLite's FTS5, in a file of its own."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from search.engines.contract import EngineUnavailable, Found, IndexState, Query
from search.engines.sqlite import finding, schema
from search.engines.sqlite.file import IndexBroken, exclusively, opened, reading, remove
from search.engines.sqlite.index import NewSqliteIndex, SqliteIndex

REBUILD_WAITS = 60.0


class SqliteEngine:
    """See search.engines.contract."""

    name = "sqlite"

    def __init__(self, path: Path) -> None:
        self._path = path

    def state(self) -> IndexState | None:
        """Describe the index that is searched; None when there is none, or none that can be read."""
        if not self._path.exists():
            return None
        try:
            with reading(self._path) as connection:
                generation = schema.searched_generation(connection)
                return generation.state if generation else None
        except IndexBroken:
            return None

    def search(self, query: Query) -> Found:
        """Return what matches."""
        with self._searched() as (connection, generation):
            return finding.find(connection, generation, query)

    def suggest(self, locale: str, beginning: str, limit: int) -> list[str]:
        """Return words of the index whose folded form begins with `beginning`, most frequent first."""
        with self._searched() as (connection, generation):
            return finding.suggest(connection, generation, locale, beginning, limit)

    @contextmanager
    def writing(self, *, wait: float) -> Iterator[SqliteIndex]:
        """Open the index for one transaction."""
        with opened(self._path, wait=wait) as connection, exclusively(connection):
            generation = schema.searched_generation(connection)
            if generation is None:
                raise EngineUnavailable("there is no index yet")
            index = SqliteIndex(connection, generation)
            yield index
            index.keep()

    @contextmanager
    def rebuilding(self, version: str) -> Iterator[NewSqliteIndex]:
        """Build a new generation; two rebuilds at once take turns."""
        with self._path.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self._remove_if_broken()
            with opened(self._path, wait=REBUILD_WAITS) as connection:
                schema.prepare(connection)
                with exclusively(connection):
                    schema.drop_others(connection)  # what a rebuild left that was killed
                    generation = schema.new_generation(connection, version)
                yield NewSqliteIndex(connection, generation)

    def _remove_if_broken(self) -> None:
        try:
            with opened(self._path) as connection:
                connection.execute("SELECT COUNT(*) FROM sqlite_master")
        except IndexBroken:
            remove(self._path)

    @contextmanager
    def _searched(self) -> Iterator[tuple]:
        if not self._path.exists():
            raise EngineUnavailable("there is no index yet")
        with reading(self._path) as connection:
            generation = schema.searched_generation(connection)
            if generation is None:
                raise EngineUnavailable("there is no index yet")
            yield connection, generation
