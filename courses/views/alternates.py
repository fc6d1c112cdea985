"""The language switch of pages that stand beside a page of the tree."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from portal.shared.alternates import addresses_of


def alternates_of(page: Page, request: HttpRequest, name: str, *arguments: object) -> list[dict]:
    """Return [{lang, url}]: the address called `name` in each language in which `page` exists."""
    found = []
    for entry in addresses_of(page.translation_key, request):
        with translation.override(entry["lang"]):
            found.append({"lang": entry["lang"], "url": reverse(name, args=arguments)})
    return found
