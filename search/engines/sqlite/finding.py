"""Reading one generation of the index."""

# ruff: noqa: S608 – names of tables and columns are made here; what readers type is always a parameter.

import json
import sqlite3
import uuid
from collections.abc import Collection, Iterable

from portal.shared.documents import Document
from search.engines.contract import Found, Query
from search.engines.sqlite import facets, schema
from search.engines.sqlite.expression import expression
from search.engines.sqlite.schema import FACETS_SHIFT, WEIGHTS, Generation, Tables

#: Of more documents than this only those with the words in title or heading are ranked; the others follow as they
#: came. Ranking costs about 2 µs a document and form; counting costs a tenth of it.
MOST_RANKED = 2000
_TITLES = ("title", "heading")


def find(connection: sqlite3.Connection, generation: Generation, query: Query) -> Found:
    """Return what matches `query`."""
    if not query.wanted or query.locale not in schema.languages(connection, generation):
        return Found()
    tables = schema.tables(generation.number, query.locale)
    matching = connection.execute(
        f"SELECT rowid >> {FACETS_SHIFT}, COUNT(*) FROM {tables.words} WHERE {tables.words} MATCH ? GROUP BY 1",
        (expression(query),),
    ).fetchall()
    sets = facets.read_sets(connection, generation.number)
    total, counts = facets.count(matching, sets, query.facets)
    fitting = [number for number, values in sets.items() if facets.fits(values, query.facets)]
    rows = _ranked(connection, tables, query, fitting, total)
    return Found(total, tuple(_documents(connection, tables, rows)), counts)


def suggest(
    connection: sqlite3.Connection, generation: Generation, locale: str, beginning: str, limit: int
) -> list[str]:
    """Return words that begin with `beginning`, most frequent first."""
    if not beginning or locale not in schema.languages(connection, generation):
        return []
    tables = schema.tables(generation.number, locale)
    end = beginning + "\U0010ffff"
    frequency = f"SELECT SUM(doc) FROM {tables.vocabulary} WHERE term = exact AND col LIKE '%exact'"
    rows = connection.execute(
        f"SELECT exact, ({frequency}) AS documents FROM {tables.spellings} WHERE folded >= ? AND folded < ? "
        "AND documents > 0 ORDER BY documents DESC, exact LIMIT ?",
        (beginning, end, limit),
    )
    return [exact for exact, _ in rows]


def _ranked(connection: sqlite3.Connection, tables: Tables, query: Query, fitting: list[int], total: int) -> list[int]:
    """Return the ids of the rows asked for, best first."""
    if query.offset >= total or not query.limit:
        return []
    whole = expression(query)
    if total <= MOST_RANKED:
        return _best(connection, tables, whole, fitting, query.limit, query.offset)
    titles = expression(query, _TITLES)
    first = _best(connection, tables, titles, fitting, query.limit, query.offset)
    if len(first) == query.limit:
        return first
    in_titles = _count(connection, tables, titles, fitting)
    missing, passed = query.limit - len(first), max(0, query.offset - in_titles)
    rest = connection.execute(
        f"SELECT rowid FROM {tables.words} WHERE {tables.words} MATCH ? AND {_in(fitting)} LIMIT ? OFFSET ?",
        (f"({whole}) NOT ({titles})", missing, passed),
    )
    return [*first, *(row_id for (row_id,) in rest)]


def _best(
    connection: sqlite3.Connection, tables: Tables, match: str, fitting: Collection[int], limit: int, offset: int
) -> list[int]:
    rows = connection.execute(
        f"SELECT rowid, bm25({tables.words}, {WEIGHTS}) AS cost FROM {tables.words} "
        f"WHERE {tables.words} MATCH ? AND {_in(fitting)} ORDER BY cost, rowid LIMIT ? OFFSET ?",
        (match, limit, offset),
    )
    return [row_id for row_id, _ in rows]


def _count(connection: sqlite3.Connection, tables: Tables, match: str, fitting: Collection[int]) -> int:
    (count,) = connection.execute(
        f"SELECT COUNT(*) FROM {tables.words} WHERE {tables.words} MATCH ? AND {_in(fitting)}",
        (match,),
    ).fetchone()
    return count


def _in(fitting: Collection[int]) -> str:
    return f"rowid >> {FACETS_SHIFT} IN ({', '.join(map(str, fitting))})"


def _documents(connection: sqlite3.Connection, tables: Tables, rows: Iterable[int]) -> Iterable[Document]:
    for row_id in rows:
        (shown,) = connection.execute(f"SELECT shown FROM {tables.documents} WHERE id = ?", (row_id,)).fetchone()
        values = json.loads(shown)
        tuples = {name: tuple(listed) for name, listed in values["facets"].items()}
        yield Document(**{**values, "page_key": uuid.UUID(values["page_key"]), "facets": tuples})
