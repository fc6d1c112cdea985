"""The tables of the index. Each rebuild makes a new generation of them; one generation is searched.

For every language a generation has: `words`, an FTS5 table with a column for each field and form, which stores no text
(SQLite needs the old text to delete from such a table: `documents.words` keeps it packed); `documents`, what is shown;
`spellings`, for suggestions. A row's id is (id of its set of facets) << 40 | a number, so that facets are counted
without reading rows.
"""

# ruff: noqa: S608 – names of tables and columns are made here; what readers type is always a parameter.

import json
import sqlite3
from dataclasses import dataclass, replace

from search.engines.contract import FIELD_WEIGHTS, FORM_WEIGHTS, IndexState, Progress

FACETS_SHIFT = 40
COLUMNS = [f"{field}_{form}" for field in FIELD_WEIGHTS for form in FORM_WEIGHTS]
WEIGHTS = ", ".join(str(round(field * form, 3)) for field in FIELD_WEIGHTS.values() for form in FORM_WEIGHTS.values())
# Words come cut and folded: only the space separates. This tokenizer takes every sign beyond ASCII as a letter.
_TOKENIZER = "ascii tokenchars '!#$%&()*+,-./:;<=>?@[]^_`{|}~'"

_BASE = """
CREATE TABLE IF NOT EXISTS generations (
    number INTEGER PRIMARY KEY AUTOINCREMENT, version TEXT NOT NULL, is_searched INTEGER NOT NULL DEFAULT 0,
    mark INTEGER NOT NULL DEFAULT 0, beyond TEXT NOT NULL DEFAULT '[]', documents INTEGER NOT NULL DEFAULT 0,
    last_row INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS languages (
    generation INTEGER NOT NULL, code TEXT NOT NULL, PRIMARY KEY (generation, code));
CREATE TABLE IF NOT EXISTS facet_sets (
    generation INTEGER NOT NULL, number INTEGER NOT NULL, facets TEXT NOT NULL, PRIMARY KEY (generation, number));
"""


@dataclass(frozen=True)
class Tables:
    """The names of one language's tables in a generation, quoted."""

    words: str
    documents: str
    spellings: str
    vocabulary: str


@dataclass(frozen=True)
class Generation:
    """One generation: `last_row` is the last number that was given to a document."""

    number: int
    version: str
    progress: Progress
    documents: int
    last_row: int

    @property
    def state(self) -> IndexState:
        return IndexState(self.version, self.progress, self.documents)


def prepare(connection: sqlite3.Connection) -> None:
    """Make what all generations share; a file that has it stays as it is."""
    connection.execute("PRAGMA journal_mode=WAL")
    connection.executescript(_BASE)


def searched_generation(connection: sqlite3.Connection) -> Generation | None:
    """Return the generation that is searched, or None while the file is empty."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'generations'").fetchone():
        return None
    return _read(connection, "is_searched")


def new_generation(connection: sqlite3.Connection, version: str) -> Generation:
    """Begin a generation that nobody searches yet."""
    cursor = connection.execute("INSERT INTO generations (version) VALUES (?)", (version,))
    return Generation(cursor.lastrowid or 0, version, Progress(), 0, 0)


def _read(connection: sqlite3.Connection, condition: str) -> Generation | None:
    row = connection.execute(
        f"SELECT number, version, mark, beyond, documents, last_row FROM generations WHERE {condition}"
    ).fetchone()
    if row is None:
        return None
    number, version, mark, beyond, documents, last_row = row
    return Generation(number, version, Progress(mark, frozenset(json.loads(beyond))), documents, last_row)


def keep(connection: sqlite3.Connection, generation: Generation, progress: Progress) -> Generation:
    """Write how far a generation is."""
    values = (progress.mark, json.dumps(sorted(progress.beyond)), generation.documents, generation.last_row)
    connection.execute(
        "UPDATE generations SET mark = ?, beyond = ?, documents = ?, last_row = ? WHERE number = ?",
        (*values, generation.number),
    )
    return replace(generation, progress=progress)


def search_only(connection: sqlite3.Connection, generation: Generation) -> None:
    """Let a generation be the one that is searched."""
    connection.execute("UPDATE generations SET is_searched = (number = ?)", (generation.number,))


def drop_others(connection: sqlite3.Connection) -> None:
    """Drop every generation that is not searched."""
    others = "SELECT number FROM generations WHERE NOT is_searched"
    for number, code in connection.execute(f"SELECT * FROM languages WHERE generation IN ({others})").fetchall():
        for table in reversed(vars(tables(number, code)).values()):
            connection.execute(f"DROP TABLE IF EXISTS {table}")
    for table in ("languages", "facet_sets"):
        connection.execute(f"DELETE FROM {table} WHERE generation IN ({others})")
    connection.execute("DELETE FROM generations WHERE NOT is_searched")


def languages(connection: sqlite3.Connection, generation: Generation) -> set[str]:
    """Return the languages that a generation has tables for."""
    rows = connection.execute("SELECT code FROM languages WHERE generation = ?", (generation.number,))
    return {code for (code,) in rows}


def tables(number: int, code: str) -> Tables:
    """Return the names of a language's tables in the generation with this number."""
    suffix = f"{number}_{code}".replace('"', "")
    names = (f'"{name}_{suffix}"' for name in ("words", "documents", "spellings", "vocabulary"))
    return Tables(*names)


def add_language(connection: sqlite3.Connection, generation: Generation, code: str) -> None:
    """Make the tables of a language."""
    names = tables(generation.number, code)
    columns = ", ".join(COLUMNS)
    connection.execute(
        f"CREATE VIRTUAL TABLE {names.words} USING fts5({columns}, content='', tokenize=\"{_TOKENIZER}\")"
    )
    connection.execute(
        f"CREATE TABLE {names.documents} (id INTEGER PRIMARY KEY, page_key TEXT NOT NULL, shown TEXT NOT NULL, "
        "words BLOB NOT NULL)"
    )
    connection.execute(f'CREATE INDEX {names.documents[:-1]}_page" ON {names.documents} (page_key)')
    connection.execute(
        f"CREATE TABLE {names.spellings} (folded TEXT NOT NULL, exact TEXT NOT NULL, PRIMARY KEY (folded, exact)) "
        "WITHOUT ROWID"
    )
    connection.execute(f"CREATE VIRTUAL TABLE {names.vocabulary} USING fts5vocab({names.words}, col)")
    connection.execute("INSERT INTO languages VALUES (?, ?)", (generation.number, code))
