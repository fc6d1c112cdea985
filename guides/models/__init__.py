"""The guide's pages and the snippets they point to."""

from guides.models.pages import ChapterPage, Edition, GuideIndexPage, GuidePage, SectionPage
from guides.models.snippets import Country, GlossaryTerm, LegalProvision
from guides.models.stages import Stage

__all__ = [
    "ChapterPage",
    "Country",
    "Edition",
    "GlossaryTerm",
    "GuideIndexPage",
    "GuidePage",
    "LegalProvision",
    "SectionPage",
    "Stage",
]
