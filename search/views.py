"""The page of results."""

from urllib.parse import urlencode

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from portal.shared.documents import registry
from search.engines import engine
from search.engines.contract import EngineUnavailable
from search.grouping import facet_fields, groups_of, other_languages
from search.parameters import parameters
from search.query import parse
from search.selectors import Results, look_up
from search.spelling import meant

HITS_ON_A_PAGE = 10
MOST_PAGES = 1000
FACETS = ("kind", "stage", "country", "audience", "subject")


@require_safe
def results_page(request: HttpRequest) -> HttpResponse:
    """Show what was found, grouped by kind, or what to try; any text is answered."""
    language = get_language() or settings.LANGUAGE_CODE
    text = parse(parameters(request).get("q", ""), language).text
    chosen = _chosen_facets(request)
    context = {"query": text, "alternates": _alternates(text)}
    if not text:
        return render(request, "search/results.html", context)
    try:
        context |= _answer(request, text, language, chosen)
    except EngineUnavailable:
        return render(request, "search/results.html", {**context, "is_unavailable": True}, status=503)
    return render(request, "search/results.html", context)


def _answer(request: HttpRequest, text: str, language: str, chosen: dict[str, list[str]]) -> dict:
    searcher, number = engine(), _page_number(request)
    results = _results(request, text, language, chosen, number)
    last = max(1, -(-results.count // HITS_ON_A_PAGE))
    if number > last:
        results = _results(request, text, language, chosen, last)
    pages = Paginator(range(results.count), HITS_ON_A_PAGE)
    context = {
        "results": results,
        "groups": groups_of(results, text, chosen),
        "facets": facet_fields(results.facets, chosen, FACETS),
        "page_obj": pages.get_page(min(number, last)),
        "query_string": urlencode({"q": text, **chosen}, doseq=True) + "&",
        "is_narrowed": bool(chosen),
    }
    if not results.count or results.is_loose:
        context["meant"] = meant(searcher, text, language)
        context["others"] = other_languages(searcher, text, language)
    return context


def _results(request: HttpRequest, text: str, language: str, chosen: dict[str, list[str]], number: int) -> Results:
    return look_up(
        engine(),
        text,
        language,
        facets=chosen,
        limit=HITS_ON_A_PAGE,
        offset=(number - 1) * HITS_ON_A_PAGE,
        request=request,
    )


def _chosen_facets(request: HttpRequest) -> dict[str, list[str]]:
    """Return the chosen values that are known, by facet."""
    chosen = {
        name: [value for value in registry.values(name) if value in parameters(request).getlist(name)]
        for name in FACETS
    }
    return {name: values for name, values in chosen.items() if values}


def _page_number(request: HttpRequest) -> int:
    written = parameters(request).get("page", "1")
    return (
        min(max(int(written), 1), MOST_PAGES) if written.isascii() and written.isdecimal() and len(written) < 9 else 1
    )


def _alternates(text: str) -> list[dict]:
    """Return the same search in every language, for the switch."""
    query = f"?{urlencode({'q': text})}" if text else ""
    return [{"lang": code, "url": f"/{code}/search/{query}"} for code in settings.LANGUAGE_CODES]
