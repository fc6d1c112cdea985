"""In which languages a page exists: for hreflang and for the language switch that stays on the page."""

import uuid

from django.http import HttpRequest
from wagtail.models import Page

from portal.shared.openness import open_to_all


def alternates(page: Page, request: HttpRequest | None = None) -> list[dict]:
    """Return [{lang, url}] of the live translations of `page`, itself included."""
    return addresses_of(page.translation_key, request)


def addresses_of(key: uuid.UUID, request: HttpRequest | None = None) -> list[dict]:
    """Return [{lang, url}] of the live, public pages with a translation key; aliases hold another language's text."""
    found = Page.objects.filter(translation_key=key, live=True, alias_of=None)
    found = open_to_all(found, request).select_related("locale").order_by("locale_id")
    return [{"lang": other.locale.language_code, "url": address(other, request)} for other in found]


def address(page: Page, request: HttpRequest | None = None) -> str:
    """Return the path of a page, without the host; nothing if it stands under no site."""
    parts = page.get_url_parts(request)
    return (parts[2] or "") if parts else ""


def ancestors(page: Page) -> list[Page]:
    """Return the live pages above `page`, from the outside in, without root and front page; one query."""
    return list(page.get_ancestors().filter(depth__gt=2).live())


def trail(above: list[Page], request: HttpRequest | None = None) -> list[dict]:
    """Return [{title, url}] of what `ancestors` found."""
    return [{"title": other.title, "url": address(other, request)} for other in above]
