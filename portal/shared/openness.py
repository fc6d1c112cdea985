"""Which pages anybody may read: the private parts of the tree are asked for once in a request."""

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.models import PageViewRestriction
from wagtail.query import PageQuerySet


def open_to_all(pages: PageQuerySet, request: HttpRequest | None = None) -> PageQuerySet:
    """Return `pages` without those in a private part; like `public()`, which asks anew each time."""
    if request is None:
        return pages.public()
    if not hasattr(request, "private_pages"):
        request.private_pages = pages.private_q()
    return pages.exclude(request.private_pages)


def restrictions_on(path: str, steplen: int) -> QuerySet[PageViewRestriction]:
    """Return the restrictions on the page with this tree path and on all above it; one query.

    `steplen`: how many characters one level of the tree takes.
    """
    above = [path[:end] for end in range(steplen, len(path) + 1, steplen)]
    return PageViewRestriction.objects.filter(page__path__in=above)
