"""What search is given of the guide."""

from datetime import date

import pytest
from wagtail.models import Locale

from guides.models import LegalProvision, SectionPage
from portal.shared.documents import registry
from portal.shared.passages import Passage

FIRST = "0f1c9f9e-1111-4a6e-9d0e-000000000001"
SECOND = "0f1c9f9e-1111-4a6e-9d0e-000000000002"


@pytest.fixture
def section(guide) -> SectionPage:
    return SectionPage.objects.get(slug="define")


def test_each_passage_is_a_document_with_the_anchor_of_its_code(section) -> None:
    codes = dict(Passage.objects.values_list("block_id", "short"))
    found = [(document.block_id, document.heading, document.body, document.anchor) for document in of(section)]
    assert found == [
        ("", "", "", ""),
        (FIRST, "", "Write it down.", f"p-{codes[FIRST]}"),
        (SECOND, "Who decides", "The council.", f"p-{codes[SECOND]}"),
    ]


def test_a_document_says_its_page_language_kind_and_stage(section) -> None:
    document = of(section)[1]
    assert (document.page_key, document.locale, document.kind) == (section.translation_key, "en", "guide")
    assert (document.title, document.facets) == ("Define the need", {"stage": ("need",)})


def test_an_example_stands_where_the_text_before_it_leads(section) -> None:
    example = {"title": "A canteen", "text": "<p>It buys<br/>bread.</p>", "steps": [], "table": []}
    section.body.append(("worked_example", section.body.stream_block.child_blocks["worked_example"].to_python(example)))
    document = of(section)[-1]
    assert document.anchor == of(section)[-2].anchor
    assert (document.heading, document.body) == ("Who decides", "A canteen It buys bread.")


def test_each_provision_is_a_document_of_its_country(section) -> None:
    provision = LegalProvision.objects.create(
        locale=Locale.objects.get(language_code="en"),
        title="Law 4734, article 5",
        text="<p>Competition <b>first</b>.</p>",
        country="tr",
        instrument="4734",
        checked_on=date(2026, 11, 1),
        certainty="official",
    )
    section.body = [("legal_basis", [provision, None])]
    _, document = of(section)
    assert (document.heading, document.body, document.anchor) == (
        "Law 4734, article 5",
        "Competition first.",
        "law",
    )
    assert document.facets == {"stage": ("need",), "country": ("tr",)}


def test_values_of_facets_have_names(db) -> None:
    assert registry.label_of("stage", "lots") == "Lots"
    assert registry.label_of("country", "ma") == "Morocco"
    assert registry.label_of("country", "unknown") == "unknown"


def of(page: SectionPage) -> list:
    return list(registry.documents_of(page))
