"""The index of the starter content, built once a run and copied."""

import shutil
from pathlib import Path

import pytest

from search.engines import engine
from search.engines.contract import Engine
from search.indexing import rebuild


@pytest.fixture
def search_index(request, settings, tmp_path) -> Engine:
    """An index of the starter content, the test's own; with or without `live_portal`."""
    is_served = {"live_portal", "page", "browser"} & set(request.fixturenames)
    request.getfixturevalue("live_portal" if is_served else "starter")
    kept = Path(settings.DATA) / "starter-index.sqlite3"
    if not kept.exists():
        settings.SEARCH_URL = f"sqlite://{kept}"
        rebuild(engine(), lambda text: None)
    own = tmp_path / "search.sqlite3"
    shutil.copyfile(kept, own)
    settings.SEARCH_URL = f"sqlite://{own}"
    return engine()
