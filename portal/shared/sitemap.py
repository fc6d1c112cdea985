"""`/sitemap.xml` and `/robots.txt`: what search engines may read."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Page, Site

MOST_ADDRESSES = 50_000  # the protocol's bound for one file


@dataclass
class Listed:
    """One page of the sitemap and its other languages."""

    address: str
    language: str
    changed: datetime | None
    alternates: list["Listed"] = field(default_factory=list)


def sitemap(request: HttpRequest) -> HttpResponse:
    """List live, public, translated pages. An alias shows another language's text: it is not listed."""
    return render(request, "sitemap.xml", {"pages": listed_pages()[:MOST_ADDRESSES]}, content_type="application/xml")


def listed_pages() -> list[Listed]:
    """Return every page that the sitemap lists, by path, each with its alternates."""
    roots = Site.get_site_root_paths()
    pages = (
        Page.objects.live()
        .public()
        .filter(alias_of=None, depth__gt=1, locale__language_code__in=settings.LANGUAGE_CODES)
    )
    by_key: dict[object, list[Listed]] = defaultdict(list)
    listed = []
    for page in pages.select_related("locale").order_by("path"):
        if not any(page.url_path.startswith(root.root_path) for root in roots):
            continue
        language = page.locale.language_code
        entry = Listed(_address(page, language, roots), language, page.last_published_at)
        entry.alternates = by_key[page.translation_key]
        entry.alternates.append(entry)
        listed.append(entry)
    return listed


def robots(request: HttpRequest) -> HttpResponse:
    """Keep robots out of the admin, of accounts and of attempts."""
    closed = ["/admin/", *(f"/{code}/{part}/" for code in settings.LANGUAGE_CODES for part in ("account", "attempts"))]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed), f"Sitemap: {settings.PORTAL_URL}/sitemap.xml"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def _address(page: Page, language: str, roots: list) -> str:
    root = next(root for root in roots if page.url_path.startswith(root.root_path))
    return f"{settings.PORTAL_URL}/{language}/{page.url_path.removeprefix(root.root_path)}"
