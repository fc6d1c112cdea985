"""What `/healthz` says of search."""

from django.utils import timezone

from portal.shared.health import Condition
from search import outbox
from search.documents import analysis_version
from search.engines import engine
from search.engines.contract import EngineUnavailable, Progress


def check_index() -> Condition:
    """Ready when an index is there and was made by this version of the portal."""
    searcher = engine()
    try:
        state = searcher.state()
    except EngineUnavailable as reason:
        return Condition(False, {"engine": searcher.name, "error": str(reason)})
    if state is None:
        return Condition(False, {"engine": searcher.name, "documents": 0})
    is_current = state.version == analysis_version()
    return Condition(is_current, {"engine": searcher.name, "documents": state.documents, "current": is_current})


def check_outbox() -> Condition:
    """Count what the index does not hold yet. Pages publish and search answers meanwhile, so it is never unready."""
    try:
        state = engine().state()
    except EngineUnavailable:
        state = None
    rows = outbox.waiting(state.progress if state else Progress())
    oldest = (timezone.now() - rows[0].created).total_seconds() if rows else 0
    return Condition(True, {"waiting": len(rows), "oldest_seconds": round(oldest)})
