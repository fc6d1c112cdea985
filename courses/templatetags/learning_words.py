"""Points in the language of the page."""

from decimal import Decimal

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from portal.language.numbers import format_number

register = template.Library()


@register.simple_tag
def points(value: Decimal) -> SafeString:
    """Return points without noughts at their end (7.5 and not 7.500), isolated from the text around them."""
    whole = value == value.to_integral_value()
    plain = value.quantize(Decimal(1)) if whole else value.normalize()
    return format_html("<bdi>{}</bdi>", format_number(plain, get_language() or settings.LANGUAGE_CODE))
