"""Numbers that people type are read by the language's rule, or refused by name."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.language.numbers import (
    AmbiguousNumber,
    EmptyNumber,
    NumberError,
    TooLongNumber,
    UnreadableNumber,
    format_number,
    read_number,
)

LANGUAGES = ("en", "tr", "ar", "fr", "de", "xx")

READ = [
    ("1.234", "tr", "1234", "1.234"),
    ("1.234", "en", "1.234", "1.234"),
    ("1,234", "en", "1234", "1,234"),
    ("1,234", "tr", "1.234", "1,234"),
    ("1.234,56", "tr", "1234.56", "1.234,56"),
    ("1.234,56", "en", "1234.56", "1,234.56"),
    ("1,234.56", "tr", "1234.56", "1.234,56"),
    ("1,234.56", "ar", "1234.56", "1,234.56"),
    ("١٬٢٣٤٫٥٦", "ar", "1234.56", "1,234.56"),
    ("١٬٢٣٤٫٥٦", "tr", "1234.56", "1.234,56"),
    ("٤٧٣٤", "ar", "4734", "4,734"),
    ("۱۲", "ar", "12", "12"),
    ("1 234", "fr", "1234", "1\u202f234"),
    ("1\u202f234,5", "fr", "1234.5", "1\u202f234,5"),
    ("1\u00a0234", "en", "1234", "1,234"),
    ("1'234", "en", "1234", "1,234"),
    ("1.5", "tr", "1.5", "1,5"),
    ("0,123", "en", "0.123", "0.123"),
    ("-5", "en", "-5", "-5"),
    ("\u22125,5", "tr", "-5.5", "-5,5"),
    ("\u0665-", "ar", "-5", "-5"),
    ("\u200f-5", "ar", "-5", "-5"),
    ("(1,200)", "en", "-1200", "-1,200"),
    ("+7", "en", "7", "7"),
    (".5", "en", "0.5", "0.5"),
    ("1.234.567", "en", "1234567", "1,234,567"),
]

REFUSED = [
    ("", "en", EmptyNumber),
    (" \u200f ", "ar", EmptyNumber),
    ("1 234,567", "en", AmbiguousNumber),
    ("1 234.567", "tr", AmbiguousNumber),
    ("about 5", "en", UnreadableNumber),
    ("1e5", "en", UnreadableNumber),
    ("1.2.3", "tr", UnreadableNumber),
    ("12,34,567", "en", UnreadableNumber),
    ("1/2", "en", UnreadableNumber),
    ("5²", "en", UnreadableNumber),
    ("½", "en", UnreadableNumber),
    ("--5", "en", UnreadableNumber),
    ("5-3", "en", UnreadableNumber),
    ("NaN", "en", UnreadableNumber),
    (".", "en", UnreadableNumber),
    ("1" * 41, "en", TooLongNumber),
]

WRITTEN = [
    ("1234.56", "en", None, "1,234.56"),
    ("1234.56", "tr", None, "1.234,56"),
    ("1234.56", "ar", None, "1,234.56"),
    ("1234.56", "fr", None, "1\u202f234,56"),
    ("1234.5", "tr", 2, "1.234,50"),
    ("2.345", "en", 2, "2.35"),
    ("-2.345", "en", 2, "-2.35"),
    ("-0.001", "en", 2, "0.00"),
    ("1E+3", "en", None, "1,000"),
    ("999.995", "en", 2, "1,000.00"),
    ("0", "en", 0, "0"),
]


@pytest.mark.parametrize(("typed", "language", "value", "echo"), READ)
def test_a_typed_number_is_read_and_echoed(typed: str, language: str, value: str, echo: str) -> None:
    reading = read_number(typed, language)
    assert (reading.value, reading.echo) == (Decimal(value), echo)


@pytest.mark.parametrize(("typed", "language", "error"), REFUSED)
def test_what_is_no_number_is_refused_by_name(typed: str, language: str, error: type[NumberError]) -> None:
    with pytest.raises(NumberError) as caught:
        read_number(typed, language)
    assert caught.type is error


@pytest.mark.parametrize(("value", "language", "places", "written"), WRITTEN)
def test_a_number_is_written_by_language(value: str, language: str, places: int | None, written: str) -> None:
    assert format_number(Decimal(value), language, places) == written


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_what_is_not_finite_is_not_written(value: str) -> None:
    with pytest.raises(ValueError, match="cannot be written"):
        format_number(Decimal(value), "en")


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=4))
def test_what_we_write_we_read_back(value: Decimal) -> None:
    for language in LANGUAGES:
        assert read_number(format_number(value, language), language).value == value


@given(st.text(max_size=60) | st.text(alphabet="0123456789٠١٢٣.,٫٬'’ -+()\u202f\u200f", max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    for language in LANGUAGES:
        try:
            echo = read_number(text, language).echo
        except NumberError:
            continue
        assert read_number(echo, language).echo == echo
