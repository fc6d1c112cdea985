"""Snippets are cut from the original text around the words that match."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query import parse
from search.snippets import ELLIPSIS, WORDS_SHOWN, forms_of, marked, snippet

LONG = " ".join(f"word{number}" for number in range(200))


def cut(text: str, typed: str, language: str = "en") -> str:
    return snippet(text, forms_of(parse(typed, language).wanted), language)


@pytest.mark.parametrize(
    ("language", "text", "typed", "expected"),
    [
        ("en", "The tenders & lots.", "tender", "The <mark>tenders</mark> &amp; lots."),
        ("tr", "KOOPERATİFLERİN ışığı", "kooperatif", "<mark>KOOPERATİFLERİN</mark> ışığı"),
        ("tr", "Türkiye’nin işi", "turkiye", "<mark>Türkiye</mark>’nin işi"),
        ("ar", "قانون التَّعاونيات الجديد", "تعاونية", "قانون <mark>التَّعاونيات</mark> الجديد"),
        ("ar", "المادة ٥ من ٤٧٣٤", "4734", "المادة ٥ من <mark>٤٧٣٤</mark>"),
        ("en", "a co-operative bank", "cooperative", "a <mark>co-operative</mark> bank"),
        ("en", "a co-operative bank", "operative", "a co-<mark>operative</mark> bank"),
        ("en", "nothing here", "lot", "nothing here"),
        ("en", "", "lot", ""),
    ],
)
def test_words_are_marked_as_they_are_written(language, text, typed, expected) -> None:
    assert cut(text, typed, language) == expected


def test_a_long_text_is_cut_around_the_most_of_the_words() -> None:
    text = f"lot {LONG} lot price {LONG}"
    shown = cut(text, "lot price")
    assert shown.startswith(ELLIPSIS)
    assert shown.endswith(ELLIPSIS)
    assert "<mark>lot</mark> <mark>price</mark>" in shown
    assert len(shown.split()) <= WORDS_SHOWN + 2


def test_a_text_whose_beginning_matches_is_shown_from_its_beginning() -> None:
    assert cut(f"one lot {LONG}", "lot").startswith("one <mark>lot</mark> word0")


def test_a_whole_title_is_marked() -> None:
    assert marked("Lots <b>and</b> lots", forms_of(parse("lot", "en").wanted), "en") == (
        "<mark>Lots</mark> &lt;b&gt;and&lt;/b&gt; <mark>lots</mark>"
    )


@given(st.text(max_size=300), st.text(max_size=20))
def test_any_text_is_cut_and_escaped(text, typed) -> None:
    for language in ("en", "tr", "ar"):
        shown = cut(text, typed, language).replace("<mark>", "").replace("</mark>", "")
        assert "<" not in shown
