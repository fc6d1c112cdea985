"""Sets of facets: few, however many documents there are. A document's row id begins with the number of its set."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from portal.shared.documents import Document
from search.engines.contract import Facets


def canonical(document: Document) -> str:
    """Return the facets of a document, its kind among them, in one way of writing."""
    values = {"kind": (document.kind,), **document.facets}
    return json.dumps({name: sorted(values[name]) for name in sorted(values)})


def read_sets(connection: sqlite3.Connection, generation: int) -> dict[int, dict[str, list[str]]]:
    """Return the facets of each set of a generation."""
    rows = connection.execute("SELECT number, facets FROM facet_sets WHERE generation = ?", (generation,))
    return {number: json.loads(facets) for number, facets in rows}


def set_number(connection: sqlite3.Connection, generation: int, facets: str) -> int:
    """Return the number of a set, made if need be."""
    known = connection.execute(
        "SELECT number FROM facet_sets WHERE generation = ? AND facets = ?", (generation, facets)
    ).fetchone()
    if known:
        return known[0]
    (highest,) = connection.execute(
        "SELECT COALESCE(MAX(number), 0) FROM facet_sets WHERE generation = ?", (generation,)
    ).fetchone()
    connection.execute("INSERT INTO facet_sets VALUES (?, ?, ?)", (generation, highest + 1, facets))
    return highest + 1


def fits(facets: Facets, chosen: Facets, *, but: str = "") -> bool:
    """Say whether facets have one of the chosen values of every chosen facet; the facet `but` is not asked."""
    return all(set(facets.get(name, ())) & set(values) for name, values in chosen.items() if name != but and values)


def count(
    matching: Iterable[tuple[int, int]], sets: dict[int, dict[str, list[str]]], chosen: Facets
) -> tuple[int, dict[str, dict[str, int]]]:
    """Return how many documents fit what was chosen, and the counts by facet and value.

    `matching` holds (number of a set, documents that match the words in it).
    """
    total, counts = 0, defaultdict(lambda: defaultdict(int))
    for number, documents in matching:
        facets = sets[number]
        total += documents if fits(facets, chosen) else 0
        for name, values in facets.items():
            if fits(facets, chosen, but=name):
                for value in values:
                    counts[name][value] += documents
    return total, {name: dict(values) for name, values in counts.items()}
