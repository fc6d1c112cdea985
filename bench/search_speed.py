"""What a search costs: on the starter content over a socket, beside constant bytes; and in the index alone, generated.

    python bench/search_speed.py [documents]

The generated documents have 150 words each, drawn as often as words are in real texts (Zipf); the most frequent word is
in every one of them. Beside our engine stands the plainest index that SQLite offers: one FTS5 column, no language.
"""

import http.client
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path

from pages import ask
from served_portal import ROOT, Served, served_portal

sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
os.environ["DATA"] = tempfile.mkdtemp(prefix="imece-bench-")

import django  # noqa: E402

django.setup()

from portal.shared.documents import Document  # noqa: E402
from search.documents import indexed  # noqa: E402
from search.engines.contract import PageId, Query  # noqa: E402
from search.engines.sqlite.engine import SqliteEngine  # noqa: E402
from search.query import parse  # noqa: E402

TIMES = 50
VOCABULARY = 20_000
WORDS = 150
ADDRESSES = {
    "constant bytes": "/robots.txt",
    "page, frequent word": "/en/search/?q=cooperative",
    "page, nothing found": "/en/search/?q=zeppelin",
    "API, Turkish": "/api/v1/search?lang=tr&q=KOOPERAT%C4%B0FLER",
    "API, Arabic": "/api/v1/search?lang=ar&q=%D8%AA%D8%B9%D8%A7%D9%88%D9%86%D9%8A%D8%A9",
}
QUERIES = {
    "most frequent": "wa",
    "common": "wbz",
    "rare": "whxx",
    "two words": "wb wbm",
    "phrase": '"wa wb"',
}


def milliseconds(work: Callable[[], object]) -> float:
    """Return the median time of `work`."""
    times = []
    for _ in range(TIMES):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return 1000 * statistics.median(times)


def word(rank: int) -> str:
    """Return the word of a rank: wa, wb … wz, wba: letters alone, so that no analyser takes it apart."""
    letters = ""
    while True:
        rank, rest = divmod(rank, 26)
        letters = chr(ord("a") + rest) + letters
        if not rank:
            return "w" + letters


def documents(number: int) -> Iterator[Document]:
    """Yield generated documents, the same in every run."""
    dice = random.Random(1163)
    weights = list(accumulate(1 / (rank + 2) for rank in range(VOCABULARY)))

    def text(length: int) -> str:
        return " ".join(word(rank) for rank in dice.choices(range(VOCABULARY), cum_weights=weights, k=length))

    for _ in range(number):
        yield Document(uuid.UUID(int=dice.getrandbits(128)), "", "en", "guide", text(5), text(3), "wa " + text(WORDS))


def build(engine: SqliteEngine, listed: list[Document]) -> None:
    """Build the index of these documents."""
    with engine.rebuilding("bench") as index:
        for document in listed:
            index.replace(PageId(document.page_key, document.locale), [indexed(document)])
        with index.taking_over():
            pass


def plain_index(path: Path, listed: list[Document]) -> sqlite3.Connection:
    """Build the baseline: all text in one column, SQLite's own tokenizer."""
    connection = sqlite3.connect(path)
    connection.execute("CREATE VIRTUAL TABLE plain USING fts5(text)")
    texts = ((f"{document.title} {document.heading} {document.body}",) for document in listed)
    connection.executemany("INSERT INTO plain VALUES (?)", texts)
    connection.commit()
    return connection


def compare_engines(number: int) -> None:
    """Print one row for each class of query."""
    with tempfile.TemporaryDirectory(prefix="imece-bench-") as folder:
        listed = list(documents(number))
        engine = SqliteEngine(Path(folder) / "search.sqlite3")
        started = time.perf_counter()
        build(engine, listed)
        built = time.perf_counter() - started
        size = (Path(folder) / "search.sqlite3").stat().st_size / 1e6
        print(f"{number} documents of {WORDS} words: built in {built:.1f} s, {size:.0f} MB")
        plain = plain_index(Path(folder) / "plain.sqlite3", listed)
        print(f"{'':18} {'found':>8} {'ours ms':>10} {'plain FTS5 ms':>14}")
        for name, typed in QUERIES.items():
            parsed = parse(typed, "en")
            query = Query("en", parsed.wanted, title=parsed.title)
            ours = milliseconds(lambda query=query: engine.search(query))
            bare = milliseconds(lambda typed=typed: _plain_search(plain, typed))
            print(f"{name:18} {engine.search(query).count:8} {ours:10.2f} {bare:14.2f}")


def _plain_search(plain: sqlite3.Connection, typed: str) -> list:
    plain.execute("SELECT COUNT(*) FROM plain WHERE plain MATCH ?", (typed,)).fetchone()
    return plain.execute("SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 10", (typed,)).fetchall()


def compare_addresses(portal: Served) -> None:
    """Print one row for each address."""
    connection = http.client.HTTPConnection("127.0.0.1", portal.port)
    base = milliseconds(lambda: ask(connection, ADDRESSES["constant bytes"]))
    print(f"{'':22} {'median ms':>10} {'× constant':>11} {'bytes':>8}")
    for name, address in ADDRESSES.items():
        size = ask(connection, address)
        median = milliseconds(lambda address=address: ask(connection, address))
        print(f"{name:22} {median:10.2f} {median / base:11.1f} {size:8}")


def main() -> None:
    """Measure the portal, then the index alone."""
    with served_portal("rebuild_search") as portal:
        compare_addresses(portal)
    compare_engines(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)


if __name__ == "__main__":
    main()
