"""Wagtail keeps the address of a site in the database; ours is decided by PORTAL_URL."""

from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Site


def set_site_address() -> bool:
    """Give the default site the host and port of PORTAL_URL; return whether it had others."""
    address = urlsplit(settings.PORTAL_URL)
    hostname = address.hostname or "localhost"
    port = address.port or (443 if address.scheme == "https" else 80)
    site = Site.objects.filter(is_default_site=True).first()
    if site is None or (site.hostname, site.port) == (hostname, port):
        return False
    site.hostname, site.port = hostname, port
    site.save()
    return True
