"""Days in templates."""

from datetime import date

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from portal.shared.dates import written_day, written_month
from portal.shared.templatetags.portal_look import bdi_numbers

register = template.Library()


@register.filter
def day(value: date | None) -> SafeString | str:
    """Return a day written out, its numbers isolated; nothing for none."""
    return bdi_numbers(written_day(value)) if value else ""


@register.filter
def month(value: date | None) -> SafeString | str:
    """Return the month and year of a day, numbers isolated; nothing for none."""
    return bdi_numbers(written_month(value)) if value else ""


@register.filter
def time_element(value: date | None) -> SafeString | str:
    """Return a day written out inside a time element; nothing for none."""
    return format_html('<time datetime="{}">{}</time>', f"{value:%Y-%m-%d}", day(value)) if value else ""
