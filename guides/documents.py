"""How the guide becomes searchable documents: each passage is one, so is each provision of a section's legal basis."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamValue
from wagtail.rich_text import get_text_for_indexing

from guides.models import ChapterPage, Country, GuideIndexPage, GuidePage, SectionPage, Stage
from guides.selectors.passages import anchor
from portal.shared.block_text import heading_anchor, text_of
from portal.shared.documents import Document, registry
from portal.shared.page_documents import page_document, page_documents
from portal.shared.passages import Passage

KIND = "guide"
LAW_ANCHOR = "law"  # see components/legal_basis.html


def register() -> None:
    """Let search find the pages of this app, and name what it narrows by."""
    registry.label("kind", KIND, _("Guide"))
    for stage in Stage:
        registry.label("stage", stage.value, stage.label)
    for country in Country:
        registry.label("country", country.value, country.label)
    registry.register(GuideIndexPage, list_documents)
    registry.register(GuidePage, guide_documents)
    registry.register(ChapterPage, list_documents)
    registry.register(SectionPage, section_documents)


def list_documents(page: GuideIndexPage | ChapterPage) -> Iterator[Document]:
    """Yield one document: what the list of guides, or the chapter, is about."""
    yield page_document(page, kind=KIND, texts=[page.summary])


def guide_documents(page: GuidePage) -> Iterator[Document]:
    """Yield the guide's cover and its parts."""
    yield from page_documents(page, kind=KIND, texts=[page.summary])


def section_documents(page: SectionPage) -> Iterator[Document]:
    """Yield the section, its passages, what stands between them, and its legal basis."""
    whole = page_document(page, kind=KIND, texts=[page.summary], facets={"stage": (page.stage,)})
    yield whole
    codes = dict(Passage.objects.filter(page_key=page.translation_key).values_list("block_id", "short"))
    heading, place = "", ""
    for child in page.body:
        if child.block_type == "heading":
            heading, place = str(child.value), heading_anchor(child.id)
        elif child.block_type == "legal_basis":
            yield from _provision_documents(whole, child)
        else:
            if child.block_type == "passage":
                place = anchor(codes[child.id]) if child.id in codes else f"b-{child.id}"
            body = text_of(child.block, child.value)
            yield replace(whole, block_id=child.id, heading=heading, body=body, anchor=place)


def _provision_documents(whole: Document, basis: StreamValue.StreamChild) -> Iterator[Document]:
    for item in basis.value.bound_blocks:
        provision = item.value
        if provision:
            yield replace(
                whole,
                block_id=item.id,
                heading=provision.title,
                body=" ".join(get_text_for_indexing(provision.text).split()),
                anchor=LAW_ANCHOR,
                facets={**whole.facets, "country": (provision.country,)},
            )
