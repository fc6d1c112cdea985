"""The page of results, as a reader without script gets it."""

import os
import re
from urllib.parse import quote_from_bytes

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

AWKWARD = [
    b"%00", b"%ff%fe", b"%22", b"%22%22%22", b"+", b"-", b"%", b"%zz", b"*", b"NEAR(a+b)", b"%F0%9F%A7%BA", b"'",
    b"a" * 5000, b"a&" * 1500, b"%EF%BF%BD", b"%E2%80%8F", b"&q=b&q=c", b"<script>alert(1)</script>", b"%0d%0a",
    b"title_exact:lot", b"%ED%A0%80", b"\xd8\xb1",
]  # fmt: skip


@pytest.fixture
def shown(search_index, client):
    """Open an address; return its HTML."""

    def shown(address: str) -> str:
        response = client.get(address)
        assert response.status_code == 200, address
        return response.content.decode()

    return shown


@pytest.mark.parametrize(
    ("language", "typed", "direction"),
    [("en", "cooperative", "ltr"), ("tr", "kooperatif", "ltr"), ("ar", "تعاونية", "rtl")],
)
def test_results_stand_in_groups_with_marked_words(shown, language, typed, direction) -> None:
    html = shown(f"/{language}/search/?q={typed}")
    assert f'<html lang="{language}" dir="{direction}">' in html
    assert html.count('<section class="group"') >= 1
    assert html.count('<article class="hit"') == 10
    assert "<mark>" in html
    assert f'value="{typed}"' in html


def test_each_group_names_its_kind_and_leads_to_all_of_it(shown) -> None:
    html = shown("/en/search/?q=cooperative")
    (address, number) = re.search(r'href="\?(q=cooperative&amp;kind=guide)">All <bdi>(\d+)</bdi>', html).groups()
    narrowed = shown("/en/search/?" + address.replace("&amp;", "&"))
    assert f"<b><bdi>{number}</bdi> results</b>" in narrowed
    assert 'id="course"' not in narrowed


def test_chosen_facets_stay_in_the_pages_and_the_form(shown) -> None:
    html = shown("/en/search/?q=cooperative&kind=guide&country=tr&country=nowhere")
    assert '<input type="checkbox" name="kind" value="guide" checked>' in html
    assert '<input type="checkbox" name="country" value="tr" checked>' in html
    assert "nowhere" not in html
    wide = shown("/en/search/?q=cooperative&kind=guide")
    assert 'href="?q=cooperative&amp;kind=guide&amp;page=2" rel="next"' in wide


def test_pages_follow_one_another_and_a_number_too_great_shows_the_last(shown) -> None:
    first, second = shown("/en/search/?q=cooperative"), shown("/en/search/?q=cooperative&page=2")
    assert _addresses(first) != _addresses(second)
    assert 'rel="prev"' in second
    last = shown("/en/search/?q=cooperative&page=999")
    assert 'rel="next"' not in last
    assert _addresses(last)
    assert _addresses(shown("/en/search/?q=cooperative&page=x")) == _addresses(first)


def test_a_part_of_a_page_is_named_by_its_heading_with_the_page_beside(shown) -> None:
    html = shown("/en/search/?q=4734")
    assert re.search(r'<a href="[^"]+#law">[^<]*<mark>4734</mark>', html)
    assert re.search(r'<p class="small quiet">[^<]+ · [^<]+Türkiye</p>', html)


def test_without_words_the_page_helps_to_begin(shown) -> None:
    html = shown("/tr/search/")
    assert 'action="/tr/search/"' in html
    assert '<a href="/tr/guide/">' in html
    assert "noindex" in html


def test_a_typing_mistake_is_answered_with_the_word_that_was_meant(shown) -> None:
    html = shown("/en/search/?q=coperatve")
    assert '<a href="?q=cooperative"><bdi>cooperative</bdi></a>' in html


def test_words_that_no_text_holds_together_are_looked_for_one_by_one(shown) -> None:
    html = shown("/en/search/?q=cooperative+zeppelin")
    assert "No text holds all of these words" in html
    assert '<article class="hit"' in html


def test_the_same_words_are_offered_in_the_language_that_has_them(shown) -> None:
    html = shown("/en/search/?q=kooperatifler")
    assert re.search(r'<a href="/tr/search/\?q=kooperatifler" hreflang="tr"><bdi>\d+</bdi> results</a>', html)


def test_the_language_switch_keeps_the_words(shown) -> None:
    assert 'href="/tr/search/?q=4734" lang="tr"' in shown("/en/search/?q=4734")


def test_what_was_typed_is_shown_as_text(shown) -> None:
    html = shown('/en/search/?q="><script>alert(1)</script>')
    assert "<script>alert" not in html


@pytest.mark.parametrize("raw", AWKWARD)
def test_any_query_gives_a_page(search_index, client, raw) -> None:
    for language in ("en", "tr", "ar"):
        response = client.get(f"/{language}/search/", QUERY_STRING="q=" + raw.decode("latin-1"))
        assert response.status_code == 200
        assert b"</html>" in response.content


@hypothesis_settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60) | st.text(max_size=40).map(lambda text: text.encode(errors="replace")))
def test_any_bytes_give_a_page_and_an_answer(search_index, client, raw) -> None:
    query = "q=" + quote_from_bytes(raw)
    assert client.get("/ar/search/", QUERY_STRING=query).status_code == 200
    assert client.get("/api/v1/search", QUERY_STRING=query + "&lang=tr").status_code == 200


@pytest.mark.parametrize("typed", ["cooperative", "coperatve", "cooperative zeppelin", "", "cooperative&page=3"])
def test_a_page_of_results_makes_few_queries_and_no_session(search_index, client, typed) -> None:
    client.get("/en/search/?q=warm")
    with CaptureQueriesContext(connection) as queries:
        client.get(f"/en/search/?q={typed}")
    assert len(queries) <= 4
    assert "sessionid" not in client.cookies


def test_a_page_of_results_is_kept_by_no_cache(search_index, client) -> None:
    control = client.get("/en/search/?q=lot").headers["Cache-Control"]
    assert "private" in control


def test_while_there_is_no_index_the_page_says_so(starter, settings, tmp_path, client) -> None:
    settings.SEARCH_URL = f"sqlite://{tmp_path}/none.sqlite3"
    response = client.get("/en/search/?q=lot")
    assert response.status_code == 503
    assert "Search is not available now" in response.content.decode()


def test_an_index_that_cannot_be_read_is_no_error(search_index, client) -> None:
    path = search_index._path
    path.write_bytes(os.urandom(8192))
    assert client.get("/en/search/?q=lot").status_code == 503
    assert client.get("/healthz").json()["index"]["ready"] is False


def _addresses(html: str) -> list[str]:
    return re.findall(r'<article class="hit"><h3><a href="([^"]+)"', html)
