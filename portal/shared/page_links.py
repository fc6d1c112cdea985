"""Links to pages in running text, resolved with one query for a whole page instead of several for each link."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models import BooleanField, ExpressionWrapper, Q
from django.http import HttpRequest
from django.utils.html import escape
from django.utils.translation import get_language
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from portal.shared.openness import private_parts

_LINK = re.compile(r'<a (?=[^>]*linktype="page")[^>]*?\bid="(\d+)"')
_resolved: ContextVar[dict[str, str]] = ContextVar("addresses of the links of the page that is drawn")


@contextmanager
def links_resolved(page: Page, request: HttpRequest | None = None) -> Iterator[None]:
    """Resolve all links in the streams of a page at once, for the texts that are drawn inside this block.

    A visitor is shown no address of a private page. Wagtail hands a link handler one text at a time and neither page
    nor request, hence the context variable.
    """
    streams = [field.name for field in page._meta.fields if isinstance(field, StreamField)]
    text = json.dumps([getattr(page, name).get_prep_value() for name in streams]).replace('\\"', '"')
    token = _resolved.set(addresses_of(_LINK.findall(text), request))
    try:
        yield
    finally:
        _resolved.reset(token)


class TranslatedPageLinkHandler(PageLinkHandler):
    """Links to the page in the reader's language; to the page that was chosen where it is not translated."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        """Return the opening tag of each link; a link to a page that is gone or a draft loses its address."""
        wanted, known = [str(attrs.get("id")) for attrs in attrs_list], _resolved.get({})
        addresses = {**known, **addresses_of([pk for pk in wanted if pk not in known])}
        found = (addresses.get(pk) for pk in wanted)
        return [f'<a href="{escape(address)}">' if address else "<a>" for address in found]


def addresses_of(ids: list, request: HttpRequest | None = None) -> dict[str, str]:
    """Return {id as text: address} of pages by primary key, in the active language where they are live in it.

    A page that is not live has "" for an address; so has a private one when `request` is a visitor's.
    """
    ids = [str(pk) for pk in ids if str(pk).isdigit()]
    if not ids:
        return {}
    chosen = Page.objects.filter(pk__in=ids)
    same = Page.objects.filter(translation_key__in=chosen.values("translation_key")).select_related("locale")
    same = same.annotate(is_shown=ExpressionWrapper(_shown_to(request), BooleanField()))
    pages = {str(page.pk): page for page in same}
    translated = {
        page.translation_key: page
        for page in pages.values()
        if page.is_shown and page.locale.language_code == get_language()
    }
    wanted = {pk: translated.get(pages[pk].translation_key, pages[pk]) for pk in ids if pk in pages}
    return {pk: (wanted[pk].get_url() or "") if pk in wanted and wanted[pk].is_shown else "" for pk in ids}


def _shown_to(request: HttpRequest | None) -> Q:
    is_visitor = request is not None and not request.user.is_authenticated
    return Q(live=True) & ~private_parts(request) if is_visitor else Q(live=True)
