"""Which pages anybody may read: the private parts of the tree are asked for once in a request."""

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet


def open_to_all(pages: PageQuerySet, request: HttpRequest | None = None) -> PageQuerySet:
    """Return `pages` without those in a private part; like `public()`, which asks anew each time."""
    return pages.public() if request is None else pages.exclude(private_parts(request))


def private_parts(request: HttpRequest) -> Q:
    """Return the condition of all private pages; one query, once in a request."""
    if not hasattr(request, "private_pages"):
        request.private_pages = Page.objects.all().private_q()
    return request.private_pages


def restrictions_on(path: str, steplen: int) -> QuerySet[PageViewRestriction]:
    """Return the restrictions on the page with this tree path and on all above it; one query.

    `steplen`: how many characters one level of the tree takes.
    """
    above = [path[:end] for end in range(steplen, len(path) + 1, steplen)]
    return PageViewRestriction.objects.filter(page__path__in=above)
