"""Days written out."""

from datetime import date

import pytest
from django.utils import translation

from portal.shared.dates import written_day, written_month
from portal.shared.templatetags.portal_dates import day, time_element


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "4 November 2026"),
        ("tr", "4 Kasım 2026"),
        ("ar", "4 تشرين الثاني (نوفمبر) 2026"),
    ],
)
def test_a_day_has_the_name_of_its_month_in_arabic_both_names(language, written) -> None:
    with translation.override(language):
        assert written_day(date(2026, 11, 4)) == written


@pytest.mark.parametrize(("month", "name"), [(1, "كانون الثاني (يناير)"), (12, "كانون الأول (ديسمبر)")])
def test_arabic_months_begin_with_january(month, name) -> None:
    with translation.override("ar"):
        assert written_month(date(2026, month, 1)) == f"{name} 2026"


def test_numbers_of_a_day_are_isolated_in_arabic() -> None:
    with translation.override("ar"):
        assert "<bdi>2026</bdi>" in day(date(2026, 11, 4))


def test_a_day_that_is_not_known_is_not_written() -> None:
    assert (day(None), time_element(None)) == ("", "")


def test_machines_read_the_day_too() -> None:
    with translation.override("en"):
        assert time_element(date(2026, 1, 4)) == '<time datetime="2026-01-04">4 January 2026</time>'
