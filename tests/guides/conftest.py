"""A small guide: one chapter, two sections with passages, in English."""

import pytest
from wagtail.models import Locale, Page, Site

from guides.models import ChapterPage, GuideIndexPage, GuidePage, SectionPage
from home.models import HomePage

FIRST = "0f1c9f9e-1111-4a6e-9d0e-000000000001"
SECOND = "0f1c9f9e-1111-4a6e-9d0e-000000000002"


@pytest.fixture
def front(db) -> HomePage:
    """The front page, as the root of the site."""
    locale, _ = Locale.objects.get_or_create(language_code="en")
    root = Page.get_first_root_node()
    home = root.add_child(instance=HomePage(title="Front", slug="front", heading="Welcome", locale=locale))
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    return home


@pytest.fixture
def guide(front) -> GuidePage:
    """A guide with one chapter and two sections."""
    index = front.add_child(instance=GuideIndexPage(title="Guides", slug="guide"))
    book = index.add_child(instance=GuidePage(title="Buying well", slug="buying"))
    chapter = book.add_child(instance=ChapterPage(title="Needs", slug="needs"))
    chapter.add_child(
        instance=SectionPage(
            title="Define the need",
            slug="define",
            stage="need",
            body=[
                {"type": "passage", "value": "<p>Write it down.</p>", "id": FIRST},
                {"type": "heading", "value": "Who decides", "id": "0f1c9f9e-1111-4a6e-9d0e-000000000003"},
                {"type": "passage", "value": "<p>The council.</p>", "id": SECOND},
            ],
        )
    )
    chapter.add_child(instance=SectionPage(title="Ask the market", slug="ask", stage="market"))
    return book
