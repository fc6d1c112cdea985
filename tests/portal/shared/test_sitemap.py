import xml.etree.ElementTree as ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from home.models import ContentPage, NewsPage

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def addresses(client) -> dict[str, list[str]]:
    """Return every listed path with the languages of its alternates."""
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    found = {}
    for entry in tree.findall("s:url", NAMES):
        path = entry.find("s:loc", NAMES).text.split("/", 3)[-1]
        found[f"/{path}"] = [link.get("hreflang") for link in entry.findall("x:link", NAMES)]
    return found


@pytest.fixture
def news(starter) -> NewsPage:
    return NewsPage.objects.filter(locale__language_code="en").first()


def test_every_live_page_is_listed_under_its_own_address(starter, client) -> None:
    pages = Page.objects.live().filter(depth__gt=1)

    assert set(addresses(client)) == {page.get_url() for page in pages}
    assert len(pages) > 100


def test_a_listed_page_names_its_other_languages(starter, client) -> None:
    assert sorted(addresses(client)["/tr/"]) == ["ar", "en", "tr"]


def test_a_draft_is_not_listed(news, client) -> None:
    news.unpublish()

    assert news.get_url() not in addresses(client)


def test_a_private_page_and_what_is_below_it_are_not_listed(starter, client) -> None:
    parent = NewsPage.objects.filter(locale__language_code="en").first().get_parent()
    PageViewRestriction.objects.create(page=parent, restriction_type=PageViewRestriction.LOGIN)

    assert not [path for path in addresses(client) if path.startswith("/en/news/")]


def test_an_alias_is_not_listed(starter, client) -> None:
    page = ContentPage.objects.filter(locale__language_code="en").first()
    alias = page.create_alias(update_slug="copied-about")

    assert alias.get_url() not in addresses(client)


def test_the_list_costs_the_same_queries_however_long_it_is(starter, client) -> None:
    with CaptureQueriesContext(connection) as captured:
        client.get("/sitemap.xml")

    assert len(captured) <= 6


def test_robots_are_kept_out_of_the_admin_and_of_attempts(client, settings) -> None:
    settings.PORTAL_URL = "https://portal.example"

    text = client.get("/robots.txt").content.decode()

    assert "Disallow: /admin/\n" in text
    assert "Disallow: /ar/attempts/\n" in text
    assert "Sitemap: https://portal.example/sitemap.xml\n" in text
