"""Writing to one generation of the index."""

# ruff: noqa: S608 – names of tables and columns are made here; what readers type is always a parameter.

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace

from search.engines.contract import FIELD_WEIGHTS, FORM_WEIGHTS, IndexedDocument, PageId
from search.engines.sqlite import facets, schema
from search.engines.sqlite.file import exclusively
from search.engines.sqlite.schema import COLUMNS, FACETS_SHIFT, Generation, Tables

PAGES_IN_A_BATCH = 100
_BETWEEN_FIELDS = "\n"
_INTO_COLUMNS = f"({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"


class SqliteIndex:
    """A generation open for writing, inside a transaction of its caller."""

    def __init__(self, connection: sqlite3.Connection, generation: Generation) -> None:
        self._connection = connection
        self._generation = generation
        self._languages = schema.languages(connection, generation)
        self.progress = generation.progress

    def replace(self, page: PageId, documents: Iterable[IndexedDocument]) -> None:
        """Put `documents` in the place of whatever the index holds of the page; with none, delete it."""
        tables = self._tables(page.locale)
        removed = self._delete(tables, page)
        added = 0
        for document in documents:
            self._insert(tables, document)
            added += 1
        self._generation = replace(self._generation, documents=self._generation.documents + added - removed)

    def keep(self) -> None:
        """Write the progress and the counts; the caller commits."""
        self._generation = schema.keep(self._connection, self._generation, self.progress)

    def _tables(self, language: str) -> Tables:
        if language not in self._languages:
            schema.add_language(self._connection, self._generation, language)
            self._languages.add(language)
        return schema.tables(self._generation.number, language)

    def _delete(self, tables: Tables, page: PageId) -> int:
        rows = self._connection.execute(
            f"SELECT id, words FROM {tables.documents} WHERE page_key = ?",
            (page.key.hex,),
        ).fetchall()
        delete = f"INSERT INTO {tables.words} ({tables.words}, rowid, {_INTO_COLUMNS[1:]}"
        delete = delete.replace("VALUES (", "VALUES ('delete', ?, ")
        for row_id, packed in rows:
            words = zlib.decompress(packed).decode().split(_BETWEEN_FIELDS)
            self._connection.execute(delete, (row_id, *words))
        self._connection.execute(f"DELETE FROM {tables.documents} WHERE page_key = ?", (page.key.hex,))
        return len(rows)

    def _insert(self, tables: Tables, indexed: IndexedDocument) -> None:
        document = indexed.document
        row_id = self._next_row(facets.canonical(document))
        words = [indexed.words[field][form] for field in FIELD_WEIGHTS for form in FORM_WEIGHTS]
        insert = f"INSERT INTO {tables.words} (rowid, {_INTO_COLUMNS[1:]}".replace("VALUES (", "VALUES (?, ")
        self._connection.execute(insert, (row_id, *words))
        shown = json.dumps({**asdict(document), "page_key": document.page_key.hex}, ensure_ascii=False)
        packed = zlib.compress(_BETWEEN_FIELDS.join(words).encode())
        self._connection.execute(
            f"INSERT INTO {tables.documents} VALUES (?, ?, ?, ?)",
            (row_id, document.page_key.hex, shown, packed),
        )
        self._connection.executemany(
            f"INSERT OR IGNORE INTO {tables.spellings} VALUES (?, ?)",
            indexed.spellings,
        )

    def _next_row(self, canonical_facets: str) -> int:
        number = facets.set_number(self._connection, self._generation.number, canonical_facets)
        self._generation = replace(self._generation, last_row=self._generation.last_row + 1)
        return number << FACETS_SHIFT | self._generation.last_row


class NewSqliteIndex(SqliteIndex):
    """A generation that is built beside the one that is searched; written in batches, others write in between."""

    def __init__(self, connection: sqlite3.Connection, generation: Generation) -> None:
        super().__init__(connection, generation)
        self._batch: list[tuple[PageId, list[IndexedDocument]]] = []

    def replace(self, page: PageId, documents: Iterable[IndexedDocument]) -> None:
        """As the contract says; a batch is written when it is full, and before the index takes over."""
        self._batch.append((page, list(documents)))
        if len(self._batch) >= PAGES_IN_A_BATCH and not self._connection.in_transaction:
            with exclusively(self._connection):
                self._write_batch()

    @contextmanager
    def taking_over(self) -> Iterator[None]:
        """Keep all other writers out; when the block ends, this generation is searched and the others go."""
        with exclusively(self._connection):
            yield
            self._write_batch()
            self.keep()
            schema.search_only(self._connection, self._generation)
        with exclusively(self._connection):
            schema.drop_others(self._connection)

    def _write_batch(self) -> None:
        for page, documents in self._batch:
            super().replace(page, documents)
        self._batch.clear()
