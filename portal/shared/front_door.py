"""The one address without a language: it sends each visitor to hers."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header

LANGUAGE_COOKIE = "portal_language"


def front_door(request: HttpRequest) -> HttpResponse:
    """Redirect `/` to the home page in the language of the cookie, or of the browser, or the first of the portal."""
    response = HttpResponseRedirect(f"/{wished_language(request)}/")
    patch_cache_control(response, no_cache=True)
    patch_vary_headers(response, ["Accept-Language", "Cookie"])
    return response


def wished_language(request: HttpRequest) -> str:
    """Return the code of the portal's language that suits the request best."""
    remembered = request.COOKIES.get(LANGUAGE_COOKIE)
    if remembered in settings.LANGUAGE_CODES:
        return remembered
    for code, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        for candidate in (code, code.split("-")[0]):
            if candidate in settings.LANGUAGE_CODES:
                return candidate
    return settings.LANGUAGE_CODE
