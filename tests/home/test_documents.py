"""What search is given of the front page, plain pages and news."""

from datetime import date

import pytest
from wagtail.models import Locale, Page

from home.models import ContentPage, HomePage, NewsIndexPage, NewsPage
from portal.shared.documents import registry

HEADING = "0f1c9f9e-3333-4a6e-9d0e-000000000001"
BODY = [
    {"type": "heading", "value": "Who", "id": HEADING},
    {"type": "picture", "value": {"name": "one-vote", "alt": "Hands", "caption": ""}, "id": "2"},
]


@pytest.fixture
def front(db) -> HomePage:
    locale, _ = Locale.objects.get_or_create(language_code="en")
    home = HomePage(title="Front", slug="front", heading="Welcome", lead="Learn here", locale=locale)
    return Page.get_first_root_node().add_child(instance=home)


def found(page: Page) -> list[tuple]:
    return [
        (document.kind, document.heading, document.body, document.anchor) for document in registry.documents_of(page)
    ]


def test_the_front_page_is_one_document(front) -> None:
    assert found(front) == [("page", "", "Welcome Learn here", "")]


def test_a_plain_page_is_cut_at_its_headings_without_names_of_drawings(front) -> None:
    page = front.add_child(instance=ContentPage(title="About", slug="about", summary="Us.", body=BODY))
    assert found(page) == [("page", "", "Us.", ""), ("page", "Who", "Hands", f"h-{HEADING}")]


def test_news_are_a_kind_of_their_own(front) -> None:
    index = front.add_child(instance=NewsIndexPage(title="News", slug="news"))
    piece = index.add_child(instance=NewsPage(title="Open", slug="open", date=date(2026, 11, 1), body=BODY))
    assert [kind for kind, *_ in found(index) + found(piece)] == ["news"] * 3


@pytest.mark.parametrize("model", [ContentPage, NewsPage])
def test_an_anchor_of_a_document_stands_in_the_page(front, client, site, model) -> None:
    more = {"date": date(2026, 11, 1)} if model is NewsPage else {}
    parent = front.add_child(instance=NewsIndexPage(title="News", slug="news")) if more else front
    page = parent.add_child(instance=model(title="A", slug="a", body=BODY, **more))
    assert f'id="h-{HEADING}"' in client.get(page.get_url()).content.decode()


@pytest.fixture
def site(front) -> None:
    from wagtail.models import Site

    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=front, is_default_site=True)
