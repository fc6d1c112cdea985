"""What the frame of every page needs."""

from django.conf import settings
from django.http import HttpRequest


def page_frame(request: HttpRequest) -> dict:
    """Return the values that base.html shows on every page; no queries."""
    return {"portal_url": settings.PORTAL_URL, "portal_languages": settings.LANGUAGES}
