"""`GET /api/v1/search` on the starter content."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags
from wagtail.models import Page, PageViewRestriction

from guides.models import SectionPage

ADDRESS = "/api/v1/search"

# A plain word, and every way to write it: each way finds what the plain word finds.
TWELVE_ROWS = [
    ("tr", "kooperatif", ["kooperatif", "KOOPERATİF", "KOOPERATİFLER"]),
    ("tr", "ışık", ["ışık", "IŞIK"]),
    ("tr", "bölgedeki", ["bolgedeki"]),
    ("ar", "تعاونية", ["التعاونيات", "تعاونيات", "تعاونية", "التَّعاونيات"]),
    ("en", "cooperative", ["cooperatives"]),
    ("ar", "4734", ["٤٧٣٤"]),
]


@pytest.fixture
def ask(search_index, client):
    """Ask for words in a language; return the answer's JSON."""

    def ask(language: str, typed: str, **more) -> dict:
        response = client.get(ADDRESS, {"lang": language, "q": typed, **more})
        assert response.status_code == 200
        return response.json()

    return ask


@pytest.mark.parametrize(("language", "plain", "written"), TWELVE_ROWS)
def test_every_way_to_write_a_word_finds_what_the_plain_word_finds(ask, language, plain, written) -> None:
    expected = ask(language, plain)["count"]
    assert expected > 0
    assert {typed: ask(language, typed)["count"] for typed in written} == dict.fromkeys(written, expected)


def test_there_are_twelve_rows() -> None:
    assert sum(len(written) for _, _, written in TWELVE_ROWS) == 12


def test_a_result_says_title_address_kind_and_snippet(ask) -> None:
    answer = ask("en", "market engagement", limit=50)
    assert set(answer) == {"count", "results"}
    for result in answer["results"]:
        assert set(result) == {"title", "url", "kind", "snippet", "page_url"}
        assert result["url"].partition("#")[0] == result["page_url"]
        assert result["page_url"].startswith("/en/")
        assert "<mark>" in result["snippet"]
    assert {result["kind"] for result in answer["results"]} >= {"guide"}
    assert any("#p-" in result["url"] for result in answer["results"])


def test_an_anchor_leads_to_a_place_in_its_page(ask, client) -> None:
    for language in ("en", "ar"):
        for result in ask(language, "4734", limit=50)["results"] + ask(language, "lot", limit=10)["results"]:
            path, _, anchor = result["url"].partition("#")
            html = client.get(path).content.decode()
            assert not anchor or f'id="{anchor}"' in html, result["url"]


def test_results_are_cut_into_pages_of_at_most_fifty(ask) -> None:
    first, second = ask("en", "cooperative", limit=5), ask("en", "cooperative", limit=5, offset=5)
    assert len(first["results"]) == len(second["results"]) == 5
    assert not {str(one) for one in first["results"]} & {str(one) for one in second["results"]}
    assert len(ask("en", "cooperative", limit=1000)["results"]) == 50
    assert len(ask("en", "cooperative")["results"]) == 10
    assert ask("en", "cooperative", limit=0)["results"] == []
    assert ask("en", "cooperative", offset=9999)["results"] == []


@pytest.mark.parametrize(
    "asked", [{"lang": "xx", "q": "a"}, {"q": "a"}, {"lang": "en", "limit": "x"}, {"lang": "en", "offset": "-1"}]
)
def test_a_parameter_that_cannot_be_used_is_named_in_json(search_index, client, asked) -> None:
    response = client.get(ADDRESS, asked)
    assert response.status_code == 400
    assert response.headers["Content-Type"] == "application/json"
    wrong = next((name for name in ("limit", "offset") if name in asked), "lang")
    assert response.json()["error"].startswith(f"{wrong}:")


def test_without_an_index_the_answer_says_so(starter, settings, tmp_path, client) -> None:
    settings.SEARCH_URL = f"sqlite://{tmp_path}/none.sqlite3"
    response = client.get(ADDRESS, {"lang": "en", "q": "lot"})
    assert response.status_code == 503
    assert "error" in response.json()


def test_every_live_page_is_among_the_first_ten_of_its_own_title(ask) -> None:
    missing, first, pages = [], 0, list(Page.objects.live().filter(depth__gt=1).select_related("locale"))
    for page in pages:
        results = ask(page.locale.language_code, page.title)["results"]
        first += bool(results) and results[0]["title"] == page.title  # a quiz may be called like its module
        if page.get_url_parts()[2] not in {result["page_url"] for result in results}:
            missing.append(page.get_url())
    assert not missing
    assert first >= 0.95 * len(pages)


@pytest.mark.parametrize("change", ["unpublished", "private", "deleted", "expired", "alias"])
def test_what_readers_may_not_see_is_found_no_more_even_before_the_index_knows(ask, change) -> None:
    section = SectionPage.objects.get(slug="define-the-need", locale__language_code="tr")
    before = ask("tr", section.title, limit=50)
    assert section.get_url() in {result["page_url"] for result in before["results"]}

    _hide(section, change)

    after = ask("tr", section.title, limit=50)
    assert section.get_url_parts()[2] not in {result["page_url"] for result in after["results"]}


def _hide(section: SectionPage, change: str) -> None:
    """Change the row alone, so that no outbox is written: the index goes on holding the page."""
    row = Page.objects.filter(pk=section.pk)
    if change == "unpublished":
        row.update(live=False)
    elif change == "private":
        restricted = section.get_parent()
        PageViewRestriction.objects.bulk_create([PageViewRestriction(page=restricted, restriction_type="login")])
    elif change == "deleted":
        row.update(translation_key="00000000-0000-0000-0000-000000000009")
    elif change == "expired":
        row.update(expire_at="2026-01-01T00:00:00Z")
    else:
        row.update(alias_of=Page.objects.get(translation_key=section.translation_key, locale__language_code="en"))


def test_what_the_front_pages_call_often_asked_finds_something(ask) -> None:
    from home.models import HomePage

    asked = {
        (home.locale.language_code, words) for home in HomePage.objects.all() for words in home.often_asked.splitlines()
    }
    assert asked
    assert not {(language, words) for language, words in asked if not ask(language, words)["count"]}


def test_a_word_of_one_language_is_not_found_in_another(ask) -> None:
    assert ask("en", "التعاونيات")["count"] == 0


def test_no_answer_of_a_quiz_is_found(ask) -> None:
    from courses.models import QuizPage

    for quiz in QuizPage.objects.filter(locale__language_code="en"):
        for question in quiz.questions:
            for choice in question.value.get("choices") or []:
                found = ask("en", f'"{choice["feedback"]}"', limit=50)["results"]
                assert all(choice["feedback"] not in strip_tags(result["snippet"]) for result in found)


@pytest.mark.parametrize("typed", ["cooperative", "no such words here", "costs and price"])
def test_a_search_makes_few_queries(ask, typed) -> None:
    ask("en", "warm")
    with CaptureQueriesContext(connection) as queries:
        ask("en", typed)
    assert len(queries) <= 4


def test_markup_in_a_text_is_shown_as_text(ask, client) -> None:
    page = SectionPage.objects.filter(locale__language_code="en").first()
    from portal.shared.documents import Document
    from search.engines import engine
    from tests.search.conftest import put

    put(engine(), Document(page.translation_key, "", "en", "guide", "T", "", "<script>alert(1)</script> zebra & lot"))
    (result,) = ask("en", "zebra")["results"]
    assert result["snippet"] == "&lt;script&gt;alert(1)&lt;/script&gt; <mark>zebra</mark> &amp; lot"
