"""Case, digits, direction and names by language."""

import pytest

from portal.language.casing import capitalise, lower, upper
from portal.language.digits import ascii_digits
from portal.language.direction import direction
from portal.language.names import own_name


@pytest.mark.parametrize(
    ("small", "large", "language"),
    [
        ("ışık", "IŞIK", "tr"),
        ("ihale", "İHALE", "tr-TR"),
        ("iş", "İŞ", "az"),
        ("bid", "BID", "en"),
        ("كتاب", "كتاب", "ar"),
    ],
)
def test_case_follows_the_language(small: str, large: str, language: str) -> None:
    assert (upper(small, language), lower(large, language)) == (large, small)


def test_a_sentence_begins_with_the_languages_capital() -> None:
    assert (capitalise("ihale", "tr"), capitalise("invoice", "en"), capitalise("", "tr")) == (
        "İhale",
        "Invoice",
        "",
    )


def test_digits_of_every_script_become_ascii() -> None:
    assert ascii_digits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ०१२") == "0123456789 0123456789 012"


@pytest.mark.parametrize("language", ["ar", "ar-MA", "fa", "he", "ur", "ckb", "ku-Arab", "dv", "yi", "AR_sy"])
def test_right_to_left(language: str) -> None:
    assert direction(language) == "rtl"


@pytest.mark.parametrize("language", ["en", "tr", "fr", "ku", "ar-Latn", "", "zgh"])
def test_left_to_right(language: str) -> None:
    assert direction(language) == "ltr"


def test_languages_say_their_own_names() -> None:
    assert [own_name(code) for code in ("en", "tr", "ar", "fr")] == [
        "English",
        "Türkçe",
        "العربية",
        "Français",
    ]
