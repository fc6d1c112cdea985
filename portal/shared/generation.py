"""The generation of the pages: one number that every change of what readers see raises.

Cached pages are filed under it, so that no process serves a stale page. It is the time of a file in DATA; with several
hosts (REDIS_URL) it is a counter in Redis.
"""

import os
import time
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.db import transaction

KEY = "page_generation"


def current_generation() -> int:
    """Return the generation. Read it before a page is rendered: a change meanwhile then makes the page old."""
    if settings.REDIS_URL:
        return cache.get_or_set(KEY, time.time_ns, timeout=None)
    try:
        return _file().stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def raise_generation() -> None:
    """Make every cached page of every process out of date, at once. Inside a transaction use `raise_after_commit`."""
    if settings.REDIS_URL:
        cache.add(KEY, time.time_ns(), timeout=None)  # an evicted counter starts above all that were used
        cache.incr(KEY)
        return
    # The clock of the file system ticks in milliseconds: two changes in one tick must differ all the same.
    newer = max(time.time_ns(), current_generation() + 1)
    _file().touch()
    os.utime(_file(), ns=(newer, newer))


def raise_after_commit(**_signal: object) -> None:
    """Raise the generation when the present transaction is committed; fits any signal."""
    transaction.on_commit(raise_generation)


def _file() -> Path:
    return settings.DATA / KEY
