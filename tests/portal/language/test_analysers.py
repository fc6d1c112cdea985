"""Words keep their place in the text, and their forms are what engines match."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.language.analysers import LONGEST_WORD, Word, analyser, fold_text

LANGUAGES = ("en", "tr", "ar", "fr", "ku", "ja", "")

# Digits, letters of our languages, marks, joiners and whatever else Unicode has.
AWKWARD = st.text(alphabet="aIiİıŞçğâ’'-.,0٤۷كتابةىأإآ\u064b\u0640\u200c\u200f\u0307\u0301ﷺﻻﬁ½ſK_ \n", max_size=40)
ANY_TEXT = st.text(max_size=80) | AWKWARD


def words(text: str, language: str) -> list[Word]:
    return list(analyser(language).words(text))


def folded(text: str, language: str) -> list[str]:
    return [word.folded for word in words(text, language)]


PASSAGES = {
    "tr": "Kooperatiflerin bölgedeki toplantısında ışıklar yandı.",
    "ar": "تجتمع التعاونيات كل سنة وفق القانون 4734.",
    "en": "Every cooperative keeps its books.",
}
UNRELATED = {"tr": "Belediye köprüyü onardı.", "ar": "يجري النهر نحو البحر 4735.", "en": "The river is wide."}

TWELVE_ROWS = [
    ("tr", "kooperatif"),
    ("tr", "KOOPERATİF"),
    ("tr", "KOOPERATİFLER"),
    ("tr", "ışık"),
    ("tr", "IŞIK"),
    ("tr", "bolgedeki"),
    ("ar", "التعاونيات"),
    ("ar", "تعاونيات"),
    ("ar", "تعاونية"),
    ("ar", "التَّعاونيات"),
    ("en", "cooperatives"),
    ("ar", "٤٧٣٤"),
]


@pytest.mark.parametrize(("language", "typed"), TWELVE_ROWS)
def test_the_twelve_rows_find_their_passage_and_no_other(language: str, typed: str) -> None:
    stem = analyser(language).stem(typed)
    assert stem in {word.stem for word in words(PASSAGES[language], language)}
    assert stem not in {word.stem for word in words(UNRELATED[language], language)}


FOLDED = [
    ("tr", "KADIN kadın kadin", ["kadin", "kadin", "kadin"]),
    ("tr", "IŞIK", ["isik"]),
    ("tr", "İŞ I\u0307ş", ["is", "is"]),
    ("tr", "Türkiye'nin Türkiye’de Türkiyeʼye", ["turkiye", "turkiye", "turkiye"]),
    ("tr", "2026'da", ["2026"]),
    ("tr", "A.Ş.", ["as"]),
    ("ar", "الأسئلة الإدارة آخر مستوى", ["الاسيله", "الاداره", "اخر", "مستوي"]),
    ("ar", "التَّعـاونيات", ["التعاونيات"]),
    ("ar", "٤٧٣٤ ۴۷۳۴", ["4734", "4734"]),
    ("ar", "کتابی", ["كتابي"]),
    ("fr", "l'Égalité qu’elle", ["egalite", "elle"]),
    ("en", "the cooperative's bid", ["the", "cooperative", "bid"]),
    (
        "en",
        "law 4734, passage 2.3.4, decree 2-22-431",
        ["law", "4734", "passage", "2.3.4", "decree", "2.22.431", "431"],
    ),
    ("en", "2.22.431", ["2.22.431", "431"]),
    ("tr", "40.000 TL", ["40000", "tl"]),
    ("en", "40,000.50", ["40000.50"]),
    ("en", "1,2,3", ["1", "2", "3"]),
    ("en", "co-operative", ["cooperative", "co", "operative"]),
    ("tr", "e-ihale", ["eihale", "e", "ihale"]),
    ("en", "2021-2025", ["2021.2025", "2021", "2025"]),
    ("en", "ﬁnance co\u00adop zero\u200bwidth", ["finance", "coop", "zerowidth"]),
    ("en", "under_score a/b x@y.org", ["under", "score", "a", "b", "x", "y", "org"]),
    ("en", "?! … _ \u0640 \u064b", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), FOLDED)
def test_words_are_folded(language: str, text: str, expected: list[str]) -> None:
    assert folded(text, language) == expected


def test_places_are_those_of_the_original_text() -> None:
    text = "«التَّعاونيات» IŞIK’ın co-operative"
    assert [text[word.start : word.end] for word in words(text, "tr")] == [
        "التَّعاونيات", "IŞIK", "co-operative", "co", "operative",
    ]  # fmt: skip


def test_exact_keeps_letters_apart_that_folding_joins() -> None:
    assert [word.exact for word in words("şık sık أمل امل", "tr")] == ["şık", "sık", "أمل", "امل"]


def test_a_language_without_rules_works_by_folding() -> None:
    assert [word.stem for word in words("Čeština jízdní", "cs")] == ["cestina", "jizdni"]


@given(ANY_TEXT)
def test_places_are_in_order_and_parts_lie_in_their_compound(text: str) -> None:
    for language in LANGUAGES:
        start = end = 0
        for word in words(text, language):
            assert word.original == text[word.start : word.end] != ""
            if word.is_part:
                assert start <= word.start
                assert word.end <= end
            else:
                assert word.start >= end or (word.start, word.end) == (start, end)
                start, end = word.start, word.end


@given(ANY_TEXT)
def test_forms_are_bounded_visible_and_without_spaces(text: str) -> None:
    for language in LANGUAGES:
        for word in words(text, language):
            for form in (word.exact, word.folded, word.stem):
                assert 0 < len(form) <= LONGEST_WORD + 1
                assert not any(letter.isspace() for letter in form)


@given(ANY_TEXT)
def test_folding_is_idempotent(text: str) -> None:
    for language in LANGUAGES:
        once = fold_text(text, language)
        assert fold_text(once, language) == once


@given(ANY_TEXT)
def test_a_folded_word_is_folded_to_itself(text: str) -> None:
    for language in LANGUAGES:
        for word in words(text, language):
            if word.folded.isalpha():
                assert [again.folded for again in words(word.folded, language)][:1] == [word.folded]


@pytest.mark.parametrize(
    "text", ["\ud800", "a\udfffb", "\x00", "a" * 100_000, "-".join("a" * 5000), "'" * 5000, "1." * 5000]
)
def test_hostile_text_is_cut_into_words(text: str) -> None:
    for language in LANGUAGES:
        assert all(len(word.stem) <= LONGEST_WORD for word in words(text, language))
