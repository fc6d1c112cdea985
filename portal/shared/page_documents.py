"""The documents of a page whose text is cut by headings: one for the page, one for each part."""

from collections.abc import Iterator

from wagtail.models import Page

from portal.shared.block_text import parts_of
from portal.shared.documents import Document

Facets = dict[str, tuple[str, ...]]

# Questions of a lesson are asked in a form of their own; their answers must not be found.
_LEFT_OUT = frozenset({"try_it"})


def page_document(page: Page, *, kind: str, texts: list[str], facets: Facets | None = None) -> Document:
    """Return the document of the page as a whole; `texts` stand above its first heading."""
    body = " ".join(" ".join(str(text).split()) for text in texts if text)
    return Document(
        page_key=page.translation_key,
        block_id="",
        locale=page.locale.language_code,
        kind=kind,
        title=page.title,
        heading="",
        body=body,
        facets=facets or {},
    )


def page_documents(page: Page, *, kind: str, texts: list[str], facets: Facets | None = None) -> Iterator[Document]:
    """Yield the documents of a page with a `body`: the page with its opening, then each part under a heading."""
    opening, *parts = parts_of(page.body, without=_LEFT_OUT)
    yield page_document(page, kind=kind, texts=[*texts, opening.body], facets=facets)
    for part in parts:
        yield Document(
            page_key=page.translation_key,
            block_id=part.block_id,
            locale=page.locale.language_code,
            kind=kind,
            title=page.title,
            heading=part.heading,
            body=part.body,
            anchor=part.anchor,
            facets=facets or {},
        )
