"""The country that a visitor chose: the only thing that a cached page may know about her."""

from django.conf import settings
from django.http import HttpRequest

COUNTRY_COOKIE = "portal_country"


def chosen_country(request: HttpRequest) -> str:
    """Return the code of the chosen country; empty when none or an unknown one was sent."""
    code = request.COOKIES.get(COUNTRY_COOKIE, "")
    return code if code in settings.PORTAL_COUNTRIES else ""
