"""The language of a request is the first part of its address, and nothing else."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation


class PathLanguageMiddleware:
    """Activate the language of the path; under other paths (admin, API, files) the first of the portal's languages.

    Django's own middleware reads the cookie and the browser's wish on every path, so the same address could answer
    in two languages; here only `/` may look at them (see `portal.shared.front_door`).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
            if not request.path_info.startswith("/admin/"):
                response.headers.setdefault("Content-Language", language)
        return response
