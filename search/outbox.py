"""Writing and reading the outbox."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from functools import reduce
from operator import or_

from django.db.models import Max, Min, Q
from wagtail.models import Page

from search.engines.contract import PageId, Progress
from search.models import OutboxRow

#: With PostgreSQL a row may be committed after rows with greater numbers. No transaction is thought to be open longer.
LONGEST_TRANSACTION = timedelta(hours=1)
#: An index that was not brought up to date for this long is built anew.
KEPT = timedelta(days=30)


def add(pages: Iterable[Page], *, with_descendants: bool = False) -> None:
    """Note, in their transaction, that pages must be read again; with `with_descendants` also those below."""
    rows = [
        OutboxRow(page_key=page.translation_key, locale=page.locale.language_code, with_descendants=with_descendants)
        for page in pages
    ]
    OutboxRow.objects.bulk_create(rows, batch_size=500)


def waiting(progress: Progress) -> list[OutboxRow]:
    """Return the rows that an index does not hold yet, oldest first."""
    rows = OutboxRow.objects.filter(pk__gt=progress.mark).order_by("pk")
    return [row for row in rows if row.pk not in progress.beyond]


def everything(now: datetime) -> Progress:
    """Return the progress of an index that is about to read every page."""
    keys = list(OutboxRow.objects.order_by("pk").values_list("pk", flat=True))
    return _compact(Progress(keys[0] - 1 if keys else 0, frozenset(keys)), now)


def with_rows(progress: Progress, rows: Iterable[OutboxRow], now: datetime) -> Progress:
    """Return the progress of an index that now also holds `rows`."""
    return _compact(Progress(progress.mark, progress.beyond | {row.pk for row in rows}), now)


def pages_of(rows: Collection[OutboxRow]) -> set[PageId]:
    """Return the pages that rows are about, those below included."""
    pages = {PageId(row.page_key, row.locale) for row in rows}
    tops = {PageId(row.page_key, row.locale) for row in rows if row.with_descendants}
    if tops:
        found = Page.objects.filter(translation_key__in={top.key for top in tops})
        paths = [
            path for key, code, path in found.values_list("translation_key", "locale__language_code", "path")
            if (key, code) in tops
        ]  # fmt: skip
        if paths:
            below = Page.objects.filter(reduce(or_, (Q(path__startswith=path) for path in paths)))
            pages |= {PageId(*pair) for pair in below.values_list("translation_key", "locale__language_code")}
    return pages


def is_continued(progress: Progress) -> bool:
    """Say whether an index can be brought up to date by the outbox: no row that it never saw was purged, and what it
    holds is from this database, not from one that a copy has replaced.
    """
    first, last = OutboxRow.objects.aggregate(first=Min("pk"), last=Max("pk")).values()
    if last is None:
        return progress == Progress()
    newest = max(progress.beyond, default=progress.mark)
    return newest <= last and all(key in progress.beyond for key in range(progress.mark + 1, first))


def purge(now: datetime) -> int:
    """Remove rows that every index has long held or will never ask for, but never the newest; return how many."""
    newest = OutboxRow.objects.aggregate(last=Max("pk"))["last"]
    deleted, _ = OutboxRow.objects.filter(created__lt=now - KEPT).exclude(pk=newest).delete()
    return deleted


def _compact(progress: Progress, now: datetime) -> Progress:
    """Raise the mark over rows that the index holds, as far as nothing can be committed between them any more."""
    settled = OutboxRow.objects.filter(pk__gt=progress.mark, created__lt=now - LONGEST_TRANSACTION).order_by("pk")
    mark = progress.mark
    for key in settled.values_list("pk", flat=True):
        if key not in progress.beyond:
            break
        mark = key
    return Progress(mark, frozenset(key for key in progress.beyond if key > mark))
