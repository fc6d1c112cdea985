"""What readers are shown of what was found."""

from dataclasses import dataclass, replace

from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from portal.shared.alternates import address
from portal.shared.documents import Document
from search.documents import findable_pages
from search.engines.contract import Engine, Facets, Found, PageId, Query
from search.query import Parsed, parse
from search.snippets import forms_of, marked, snippet

#: Asked for beyond what is shown: pages that went a moment ago are dropped, and the list stays full.
SPARE = 10


@dataclass(frozen=True)
class Hit:
    """One document as a reader sees it: title, heading and snippet are safe HTML with <mark>."""

    document: Document
    page_url: str
    title: SafeString
    heading: SafeString
    snippet: SafeString

    @property
    def url(self) -> str:
        """Path and anchor."""
        return f"{self.page_url}#{self.document.anchor}" if self.document.anchor else self.page_url

    @property
    def snippet_after_name(self) -> SafeString:
        """The snippet with heading or title before it, where the matching words may stand."""
        return format_html("{} – {}", self.heading or self.title, self.snippet)


@dataclass(frozen=True)
class Results:
    """What a query found. `is_loose`: no document held all the words, these hold some."""

    count: int
    hits: list[Hit]
    facets: dict[str, dict[str, int]]
    is_loose: bool = False


def look_up(
    searcher: Engine,
    typed: str,
    language: str,
    *,
    facets: Facets | None = None,
    limit: int,
    offset: int,
    request: HttpRequest | None = None,
) -> Results:
    """Return what readers may see now of what the index holds. Raise EngineUnavailable."""
    parsed = parse(typed, language)
    query = Query(
        locale=language,
        wanted=parsed.wanted,
        unwanted=parsed.unwanted,
        title=parsed.title,
        facets=facets or {},
        limit=limit + SPARE,
        offset=offset,
    )
    found, is_loose = _found(searcher, query)
    addresses = _addresses(found, request)
    kept = [document for document in found.documents if _page(document) in addresses]
    hits = [_hit(document, addresses[_page(document)], parsed) for document in kept[:limit]]
    gone = len(found.documents) - len(kept)
    return Results(found.count - gone, hits, found.facets, is_loose and bool(hits))


def count_in(searcher: Engine, typed: str, language: str) -> int:
    """Return how many documents of a language hold all the words."""
    parsed = parse(typed, language)
    return searcher.search(Query(language, parsed.wanted, parsed.unwanted, limit=0)).count


def _found(searcher: Engine, query: Query) -> tuple[Found, bool]:
    """Return what holds all the words; when nothing does, whatever was chosen, what holds some."""
    found = searcher.search(query)
    if found.count or found.facets or len(query.wanted) < 2:
        return found, False
    return searcher.search(replace(query, is_loose=True)), True


def _page(document: Document) -> PageId:
    return PageId(document.page_key, document.locale)


def _addresses(found: Found, request: HttpRequest | None) -> dict[PageId, str]:
    """Return the addresses of the pages that anybody may read now: the index may be a moment behind."""
    wanted = {_page(document) for document in found.documents}
    if not wanted:
        return {}
    in_time = Q(expire_at=None) | Q(expire_at__gt=timezone.now())
    in_language = {"locale__language_code__in": {page.locale for page in wanted}}
    pages = findable_pages().filter(in_time, translation_key__in={page.key for page in wanted}, **in_language)
    located = {
        PageId(page.translation_key, page.locale.language_code): address(page, request)
        for page in pages.select_related("locale").only("translation_key", "url_path", "locale")
    }
    return {page: path for page, path in located.items() if path}


def _hit(document: Document, page_url: str, parsed: Parsed) -> Hit:
    forms, language = forms_of(parsed.wanted), document.locale
    return Hit(
        document=document,
        page_url=page_url,
        title=marked(document.title, forms, language),
        heading=marked(document.heading, forms, language),
        snippet=snippet(document.body, forms, language),
    )
