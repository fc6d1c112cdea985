"""Which engine answers: `SEARCH_URL` chooses, and nothing else names one."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from search.engines.contract import Engine
from search.engines.sqlite.engine import SqliteEngine


def _sqlite(url: str) -> Engine:
    path = urlsplit(url).path
    return SqliteEngine(Path(path) if path else settings.DATA / "search.sqlite3")


#: The scheme of SEARCH_URL -> how its engine is made.
ENGINES: dict[str, Callable[[str], Engine]] = {"": _sqlite, "sqlite": _sqlite}


def engine() -> Engine:
    """Return the engine of this installation; raise ImproperlyConfigured for a SEARCH_URL that none understands."""
    scheme = urlsplit(settings.SEARCH_URL).scheme
    if scheme not in ENGINES:
        known = ", ".join(name for name in ENGINES if name)
        raise ImproperlyConfigured(f"SEARCH_URL: there is no search engine “{scheme}”; there is: {known}.")
    return ENGINES[scheme](settings.SEARCH_URL)
