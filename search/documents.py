"""Documents and their words: what pages say, analysed by their language, as engines keep it."""

import logging
from collections.abc import Collection, Iterator
from functools import cache

from django.conf import settings
from django.db.models import QuerySet
from wagtail.models import Page

from portal.language.analysers import Forms, analyser
from portal.shared.digest import digest_of
from portal.shared.documents import Document, registry
from search.engines.contract import IndexedDocument, PageId, whole_title

logger = logging.getLogger(__name__)

PAGES_AT_ONCE = 100


@cache
def analysis_version() -> str:
    """Return the name of everything that decides what an index holds of a page: a change asks for a rebuild."""
    root = settings.BASE_DIR
    makers = [root / name / "documents.py" for name in ("home", "courses", "guides", "search")]
    shared = [root / "portal" / "shared" / name for name in ("documents.py", "block_text.py", "page_documents.py")]
    return digest_of([root / "portal" / "language", root / "search" / "engines", *makers, *shared], root=root)


def indexed(document: Document) -> IndexedDocument:
    """Return a document with its words in every form."""
    words, spellings = {}, set()
    for field, text in _texts(document).items():
        listed = list(analyser(document.locale).words(text))
        words[field] = {form: _joined([getattr(word, form) for word in listed], field) for form in Forms._fields}
        spellings.update((word.folded, word.exact) for word in listed if not word.folded[0].isdigit())
    return IndexedDocument(document, words, frozenset(spellings))


def _joined(forms: list[str], field: str) -> str:
    return " ".join([*forms, whole_title(forms)] if field == "title" and forms else forms)


def _texts(document: Document) -> dict[str, str]:
    """Return what each field holds. To a part of a page the page's title is context, no title of its own:
    else every passage of a page would be found before the page.
    """
    if document.block_id:
        return {"title": "", "heading": document.heading, "body": f"{document.body}\n{document.title}"}
    return {"title": document.title, "heading": document.heading, "body": document.body}


def documents_of(pages: Collection[PageId]) -> Iterator[tuple[PageId, list[IndexedDocument]]]:
    """Yield every page with its documents; none for a page that readers may not find now."""
    waiting = sorted(pages)
    for start in range(0, len(waiting), PAGES_AT_ONCE):
        batch = waiting[start : start + PAGES_AT_ONCE]
        keys = {page.key for page in batch}
        found = {_id_of(page): page for page in _loaded(findable_pages().filter(translation_key__in=keys))}
        for page in batch:
            yield page, _made(found[page]) if page in found else []


def all_documents() -> Iterator[tuple[PageId, list[IndexedDocument]]]:
    """Yield every page that readers may find, with its documents."""
    keys = list(findable_pages().order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), PAGES_AT_ONCE):
        for page in _loaded(findable_pages().filter(pk__in=keys[start : start + PAGES_AT_ONCE])):
            yield _id_of(page), _made(page)


def findable_pages() -> QuerySet[Page]:
    """Return the pages that readers may find: live, public, and no alias, which shows another language's text."""
    return Page.objects.live().public().filter(alias_of=None, depth__gt=1)


def _loaded(pages: QuerySet[Page]) -> list[Page]:
    return list(pages.specific().prefetch_related("locale"))


def _id_of(page: Page) -> PageId:
    return PageId(page.translation_key, page.locale.language_code)


def _made(page: Page) -> list[IndexedDocument]:
    try:
        return [indexed(document) for document in registry.documents_of(page)]
    except Exception:  # one broken page must not keep all others out of the index; the log tells
        logger.exception("Search cannot read page %s (%s)", page.pk, page.url_path)
        return []
