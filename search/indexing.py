"""Keeping an index up to date: draining the outbox into it, building it anew."""

import logging
from collections.abc import Callable
from datetime import datetime

from django.utils import timezone

from portal.shared.generation import raise_generation
from search import outbox
from search.documents import all_documents, analysis_version, documents_of
from search.engines import engine
from search.engines.contract import Engine, EngineUnavailable, Index

logger = logging.getLogger(__name__)

Say = Callable[[str], None]

#: A request that wrote to the outbox drains it itself when no more pages wait than this; else the worker does.
PAGES_IN_A_REQUEST = 20
_ROWS_AT_ONCE = 500
_SECONDS_IN_A_REQUEST = 1.0
_SECONDS_IN_THE_WORKER = 20.0
_TOLD_EVERY = 500


def drain(searcher: Engine, *, wait: float = _SECONDS_IN_THE_WORKER) -> int:
    """Bring the index up to date with the outbox; return the number of pages read again.

    Raise EngineUnavailable when the engine does not answer; then the outbox keeps what waits.
    """
    total = 0
    while pages := _drain_once(searcher, wait):
        total += pages
    if total:
        raise_generation()
    return total


def drain_now() -> None:
    """Drain from the request that changed something, if that is quick; what is left waits for the worker."""
    try:
        searcher = engine()
        state = searcher.state()
        if state is None or state.version != analysis_version():
            return
        rows = outbox.waiting(state.progress)
        if rows and len(outbox.pages_of(rows)) <= PAGES_IN_A_REQUEST:
            drain(searcher, wait=_SECONDS_IN_A_REQUEST)
    except EngineUnavailable as reason:
        logger.warning("The search engine does not answer (%s); changes wait in the outbox.", reason)


def rebuild(searcher: Engine, say: Say) -> int:
    """Build the index anew while the old one is searched; return the number of pages.

    What is written meanwhile is in it too: rows of the outbox that come after the beginning are read again before the
    new index takes over, while nobody else writes.
    """
    with searcher.rebuilding(analysis_version()) as index:
        index.progress = outbox.everything(timezone.now())
        pages = 0
        for page, documents in all_documents():
            index.replace(page, documents)
            pages += 1
            if pages % _TOLD_EVERY == 0:
                say(f"{pages} pages")
        with index.taking_over():
            while _read_again(index, timezone.now()):
                pass
    raise_generation()
    return pages


def keep_up_to_date() -> None:
    """What the worker does again and again: build an index that is missing or old, drain the outbox otherwise."""
    searcher = engine()
    state = searcher.state()
    if state is None or state.version != analysis_version() or not outbox.is_continued(state.progress):
        rebuild(searcher, logger.info)
    else:
        drain(searcher)


def _drain_once(searcher: Engine, wait: float) -> int:
    """Read the oldest rows that wait; return the number of their pages."""
    state = searcher.state()
    if state is None or not outbox.waiting(state.progress):
        return 0
    with searcher.writing(wait=wait) as index:
        return _read_again(index, timezone.now())


def _read_again(index: Index, now: datetime) -> int:
    rows = outbox.waiting(index.progress)[:_ROWS_AT_ONCE]
    pages = outbox.pages_of(rows)
    for page, documents in documents_of(pages):
        index.replace(page, documents)
    index.progress = outbox.with_rows(index.progress, rows, now)
    return len(pages)
