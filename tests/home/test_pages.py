"""The front page, plain pages and news."""

from datetime import date

import pytest
from django.core.cache import caches
from django.test import Client
from wagtail.models import Locale, Page, Site

from home.models import ContentPage, HomePage, NewsIndexPage, NewsPage


@pytest.fixture
def front(db) -> HomePage:
    locale, _ = Locale.objects.get_or_create(language_code="en")
    home = HomePage(title="Front", slug="front", heading="Welcome to all", about_text="Who we are", locale=locale)
    Page.get_first_root_node().add_child(instance=home)
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    return home


@pytest.fixture
def news(front) -> NewsIndexPage:
    index = front.add_child(instance=NewsIndexPage(title="News", slug="news"))
    for day in range(1, 6):
        index.add_child(instance=NewsPage(title=f"Piece {day}", slug=f"piece-{day}", date=date(2026, 11, day)))
    return index


def page(client: Client, address: str) -> str:
    caches["default"].clear()  # pages are cached until a commit, which a test never makes
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_the_front_page_shows_only_doors_that_lead_somewhere(client, front):
    assert "Who we are" not in page(client, "/en/")
    front.add_child(instance=ContentPage(title="About", slug="about"))
    html = page(client, "/en/")
    assert "Welcome to all" in html
    assert "Who we are" in html


def test_the_front_page_shows_the_three_latest_news(client, news):
    html = page(client, "/en/")
    assert [f"Piece {day}" in html for day in range(1, 6)] == [False, False, True, True, True]


def test_the_list_of_news_has_all_newest_first(client, news):
    html = page(client, "/en/news/")
    places = [html.index(f"Piece {day}") for day in range(1, 6)]
    assert places == sorted(places, reverse=True)


def test_an_empty_list_of_news_says_so(client, front):
    front.add_child(instance=NewsIndexPage(title="News", slug="news"))
    assert "There is no news yet." in page(client, "/en/news/")


def test_a_piece_of_news_shows_its_text_its_day_and_the_way_back(client, news):
    piece = NewsPage.objects.get(slug="piece-2")
    piece.body = [("text", "<p>We opened.</p>")]
    piece.save()
    html = page(client, "/en/news/piece-2/")
    assert "We opened." in html
    assert 'datetime="2026-11-02"' in html
    assert '<li><a href="/en/news/">News</a></li>' in html


def test_a_language_without_the_page_is_said_to_be_missing(client, front):
    front.add_child(instance=ContentPage(title="Help", slug="help"))
    html = page(client, "/en/help/")
    assert "(not yet)" in html
    assert 'hreflang="en" href="' in html
    assert 'rel="alternate" hreflang="tr"' not in html


def test_a_translation_is_linked_where_the_reader_stands(client, front):
    turkish, _ = Locale.objects.get_or_create(language_code="tr")
    english = front.add_child(instance=ContentPage(title="Help", slug="help"))
    other_front = front.copy_for_translation(turkish)
    other_front.save_revision().publish()
    english.copy_for_translation(turkish).save_revision().publish()
    assert '<a href="/tr/help/" lang="tr"' in page(client, "/en/help/")


def test_the_door_about_us_leads_to_the_pages_that_exist(client, front):
    for slug in ("about", "privacy", "how-to-learn-here"):
        front.add_child(instance=ContentPage(title=f"Page {slug}", slug=slug))

    html = page(client, "/en/")

    rug = html[html.index('class="rug"') : html.index("<footer")]
    assert 'href="/en/how-to-learn-here/"' in rug
    assert 'href="/en/privacy/"' not in rug


def test_somebody_new_is_offered_the_first_lesson_with_its_bare_cloth(starter, client):
    html = page(client, "/en/")

    panel = html[html.index('class="panel"') : html.index('class="rug"')]
    assert "Try a first lesson: 6 minutes, no account" in panel
    assert 'class="band n8 d-madder band--bleed"' in panel
    assert 'href="/en/learn/finance/whose-money/two-purses/"' in panel


def test_without_a_lesson_no_first_lesson_is_offered(client, front):
    assert "no account" not in page(client, "/en/")
