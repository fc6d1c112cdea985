"""The language that a visitor reads in, remembered for the address `/` alone. No session, nothing about her."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from portal.shared.front_door import LANGUAGE_COOKIE

SECONDS = 365 * 24 * 3600


class LanguageCookieMiddleware:
    """Keep the cookie to the language of the page. Stands outside the page cache, which keeps no cookie."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        language = translation.get_language_from_path(request.path_info)
        is_read = request.method == "GET" and response.status_code in (200, 304)
        if language and is_read and request.COOKIES.get(LANGUAGE_COOKIE) != language:
            secure = request.is_secure()
            response.set_cookie(LANGUAGE_COOKIE, language, SECONDS, samesite="Lax", httponly=True, secure=secure)
        return response
