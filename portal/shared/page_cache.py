"""The page cache: whoever has no session reads ready pages, without a query.

A page is kept when it holds nobody's name, no form token and no message. What may be kept says so: a Wagtail page that
anybody may read (its class may name parameters in `cached_parameters`; None means never), a view by `cached_page`.
"""

import gzip
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control

from portal.shared.country import chosen_country
from portal.shared.generation import current_generation

LONGEST_QUERY = 200
SECONDS = 26 * 3600  # the key holds the date, so that nothing older is ever asked for

View = Callable[..., HttpResponse]


def cached_page(*parameters: str) -> Callable[[View], View]:
    """Let visitors without a session share what a view answers; `parameters` are all that may change the answer."""

    def mark(view: View) -> View:
        view.cached_parameters = parameters
        return view

    return mark


@dataclass(frozen=True)
class Place:
    """Where the answer to a request is kept; two requests with the same place get the same answer."""

    address: str
    query: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def key(self) -> str:
        return "page:" + hashlib.sha256(repr((self.address, self.query)).encode()).hexdigest()

    @property
    def parameters_key(self) -> str:
        """Where the names of the parameters are kept that this address declares."""
        return "parameters:" + hashlib.sha256(self.address.encode()).hexdigest()


def place_of(request: HttpRequest, *, generation: int, now: datetime) -> Place | None:
    """Return where the answer is kept; None when the request must be answered anew, for this visitor alone."""
    is_plain = request.method == "GET" and not getattr(request, "is_preview", False)
    knows_somebody = {settings.SESSION_COOKIE_NAME, "messages"} & request.COOKIES.keys()
    too_long = len(request.META.get("QUERY_STRING", "")) > LONGEST_QUERY
    if not is_plain or knows_somebody or too_long or "Authorization" in request.headers:
        return None
    today = timezone.localdate(now, ZoneInfo(settings.TIME_ZONE))
    packed = "gzip" in request.headers.get("Accept-Encoding", "")
    address = (request.get_host(), request.path, today.isoformat(), chosen_country(request), generation, packed)
    query = tuple(sorted((name, tuple(values)) for name, values in request.GET.lists()))
    return Place(repr(address), query)


def is_shareable(request: HttpRequest, response: HttpResponse) -> bool:
    """Say whether an answer holds nothing that belongs to one visitor."""
    control = response.headers.get("Cache-Control", "")
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and not request.META.get("CSRF_COOKIE_NEEDS_UPDATE")
        and "no-store" not in control
        and "private" not in control
    )


class PageCacheMiddleware:
    """Answer from the cache where that is allowed, and keep what may be kept."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        place = place_of(request, generation=current_generation(), now=timezone.now())
        kept = place and _kept(place)
        if kept:
            return _conditional(request, HttpResponse(kept[0], headers=kept[1]))
        response = self.get_response(request)
        parameters = getattr(request, "cached_parameters", None)
        if parameters is None or not is_shareable(request, response):
            return _for_one_visitor(response)
        if place is None or not {name for name, _ in place.query} <= set(parameters):
            return _for_one_visitor(response)
        return _conditional(request, _keep(place, parameters, response))

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> None:
        """Note what the view declares."""
        if hasattr(view, "cached_parameters"):
            request.cached_parameters = view.cached_parameters


def _kept(place: Place) -> tuple[bytes, dict[str, str]] | None:
    pages = caches["pages"]
    if place.query:
        declared = pages.get(place.parameters_key, ())
        if not {name for name, _ in place.query} <= set(declared):
            return None
    return pages.get(place.key)


def _keep(place: Place, parameters: tuple[str, ...], response: HttpResponse) -> HttpResponse:
    response.headers["ETag"] = _etag(response)
    patch_cache_control(response, no_cache=True)
    pages = caches["pages"]
    if parameters:
        pages.set(place.parameters_key, parameters, SECONDS)
    pages.set(place.key, (response.content, dict(response.headers)), SECONDS)
    return response


def _etag(response: HttpResponse) -> str:
    """Return a tag of the text: packing it again gives other bytes."""
    packed = response.headers.get("Content-Encoding") == "gzip"
    text = gzip.decompress(response.content) if packed else response.content
    return f'W/"{hashlib.sha256(text).hexdigest()[:32]}"'


def _conditional(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    return get_conditional_response(request, etag=response.headers["ETag"], response=response)


def _for_one_visitor(response: HttpResponse) -> HttpResponse:
    if "Cache-Control" not in response.headers and not response.streaming:
        patch_cache_control(response, private=True, no_cache=True)
    return response
