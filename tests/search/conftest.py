"""An index of the test's own, and documents for it."""

import uuid

import pytest

from portal.shared.documents import Document
from search.documents import indexed
from search.engines import engine
from search.engines.contract import Engine, Found, IndexedDocument, PageId, Progress, Query
from search.query import parse


@pytest.fixture(params=["sqlite"])
def empty_engine(request, settings, tmp_path) -> Engine:
    """Every engine, one after the other, without an index; the portal uses it."""
    settings.SEARCH_URL = {"sqlite": f"sqlite://{tmp_path}/search.sqlite3"}[request.param]
    return engine()


@pytest.fixture
def ready_engine(empty_engine) -> Engine:
    """Every engine with an empty index."""
    fill(empty_engine)
    return empty_engine


def fill(searcher: Engine, *documents: Document, version: str = "1") -> None:
    """Build an index of these documents."""
    with searcher.rebuilding(version) as index:
        for page, listed in by_page(documents).items():
            index.replace(page, listed)
        with index.taking_over():
            index.progress = Progress(1)


def put(searcher: Engine, *documents: Document) -> None:
    """Write documents to the index that is searched."""
    with searcher.writing(wait=1) as index:
        for page, listed in by_page(documents).items():
            index.replace(page, listed)


def by_page(documents: tuple[Document, ...]) -> dict[PageId, list[IndexedDocument]]:
    """Return documents, analysed, by their page."""
    pages: dict[PageId, list[IndexedDocument]] = {}
    for document in documents:
        pages.setdefault(PageId(document.page_key, document.locale), []).append(indexed(document))
    return pages


def document(title: str = "", body: str = "", *, heading: str = "", locale: str = "en", **more) -> Document:
    """Return a document of a page of its own."""
    values = {"page_key": uuid.uuid4(), "block_id": "", "kind": "guide", **more}
    return Document(locale=locale, title=title, heading=heading, body=body, **values)


def find(searcher: Engine, typed: str, locale: str = "en", **more) -> Found:
    """Return what the engine finds for what a reader typed."""
    parsed = parse(typed, locale)
    query = Query(locale=locale, wanted=parsed.wanted, unwanted=parsed.unwanted, title=parsed.title, **more)
    return searcher.search(query)


def titles(found: Found) -> list[str]:
    """Return the titles that were found, in their order."""
    return [one.title for one in found.documents]
