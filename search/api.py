"""`GET /api/v1/search`: the results for machines. docs/api.md describes it."""

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from search.engines import engine
from search.engines.contract import EngineUnavailable
from search.parameters import parameters
from search.selectors import Hit, look_up

MOST = 50
DEFAULT = 10
FARTHEST = 10_000


class BadParameter(ValueError):
    """A parameter cannot be used; the message says which and why."""


@require_safe
def search(request: HttpRequest) -> JsonResponse:
    """Answer {"count", "results"}, best first; 400 for a parameter that cannot be used, 503 while there is no index."""
    try:
        language = _language(request)
        limit = min(_number(request, "limit", DEFAULT), MOST)
        offset = min(_number(request, "offset", 0), FARTHEST)
    except BadParameter as error:
        return _answer({"error": str(error)}, status=400)
    try:
        results = look_up(
            engine(), parameters(request).get("q", ""), language, limit=limit, offset=offset, request=request
        )
    except EngineUnavailable:
        return _answer({"error": "Search is not available now; try again in a minute."}, status=503)
    return _answer({"count": results.count, "results": [_shown(hit) for hit in results.hits]})


def _shown(hit: Hit) -> dict[str, str]:
    return {
        "title": hit.document.title,
        "url": hit.url,
        "kind": hit.document.kind,
        "snippet": hit.snippet if "<mark>" in hit.snippet else hit.snippet_after_name,
        "page_url": hit.page_url,
    }


def _language(request: HttpRequest) -> str:
    language = parameters(request).get("lang", "")
    if language not in settings.LANGUAGE_CODES:
        raise BadParameter(f"lang: there is no such language; there are: {', '.join(settings.LANGUAGE_CODES)}.")
    return language


def _number(request: HttpRequest, name: str, default: int) -> int:
    written = parameters(request).get(name, str(default))
    if not (written.isascii() and written.isdecimal() and len(written) < 10):
        raise BadParameter(f"{name}: this is no whole number from 0 up.")
    return int(written)


def _answer(content: dict, status: int = 200) -> JsonResponse:
    return JsonResponse(content, status=status, json_dumps_params={"ensure_ascii": False})
