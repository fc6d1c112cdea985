"""A form whose token no longer fits: what was typed is given back with a fresh token, to be sent again.

A person who left a page open for days must not lose her answers. Nothing is given back to a form that stood on another
site: there somebody else may have typed.
"""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.views.csrf import csrf_failure as plain_failure

MOST_FIELDS = 500
LONGEST_VALUE = 100_000
SECRET_WORDS = ("password", "passphrase")


@dataclass(frozen=True)
class TypedField:
    """One field of the refused form. A secret is asked for again instead of being written into a page."""

    name: str
    value: str
    is_secret: bool
    is_long: bool


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 with the typed fields and a fresh token; without them when the form came from another site."""
    if request.path_info.startswith("/admin/") or not comes_from_here(request):
        return plain_failure(request, reason)
    response = _for_a_script(request) if _wants_json(request) else _for_a_person(request)
    response.headers["Cache-Control"] = "no-store"
    return response


def _wants_json(request: HttpRequest) -> bool:
    return request.accepts("application/json") and not request.accepts("text/html")


def _for_a_script(request: HttpRequest) -> HttpResponse:
    return JsonResponse({"error": "csrf", "token": get_token(request)}, status=403)


def _for_a_person(request: HttpRequest) -> HttpResponse:
    context = {
        "fields": typed_fields(request),
        "action": request.get_full_path(),
        "has_files": bool(request.FILES),
    }
    return render(request, "csrf_failure.html", context, status=403)


def comes_from_here(request: HttpRequest) -> bool:
    """Say whether the form stood on one of our own pages, by what the browser declares."""
    fetch_site = request.headers.get("Sec-Fetch-Site")
    if fetch_site:
        return fetch_site in ("same-origin", "none")
    origin = request.headers.get("Origin") or request.headers.get("Referer", "")
    return not origin or f"{origin}/".startswith(f"{request.scheme}://{request.get_host()}/")


def typed_fields(request: HttpRequest) -> list[TypedField]:
    """Return what was typed, in its order, without the token; at most MOST_FIELDS fields."""
    pairs = [(name, value) for name, values in request.POST.lists() for value in values]
    token = "csrfmiddlewaretoken"  # noqa: S105 a field's name
    return [_field(name, value) for name, value in pairs if name != token][:MOST_FIELDS]


def _field(name: str, value: str) -> TypedField:
    is_secret = any(word in name.lower() for word in SECRET_WORDS)
    is_long = len(value) > 60 or "\n" in value
    return TypedField(name, "" if is_secret else value[:LONGEST_VALUE], is_secret, is_long)
