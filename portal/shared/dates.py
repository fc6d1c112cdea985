"""Days written out in the language of the page: 24 November 2026, in Arabic with both names of the month."""

from datetime import date

from django.utils.dateformat import format as format_date
from django.utils.translation import get_language

from portal.language.casing import base_language

# Read from Türkiye to Iraq; Django's Arabic names are those of Egypt and the press.
LEVANTINE_MONTHS = (
    *("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران"),
    *("تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"),
)


def written_month(day: date) -> str:
    """Return the month and year of a day."""
    return f"{_month(day)} {day.year}"


def written_day(day: date) -> str:
    """Return a day with the name of its month; a year always has its number."""
    return f"{day.day} {_month(day)} {day.year}"


def _month(day: date) -> str:
    name = format_date(day, "F")
    if base_language(get_language() or "") == "ar":
        return f"{LEVANTINE_MONTHS[day.month - 1]} ({name})"
    return name
