"""What a reader finds around a section: how to cite it, how long it takes, whether it is still fresh."""

from datetime import date, timedelta

import pytest
from django.core.cache import caches
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale

from guides.models import Country, Edition, LegalProvision, SectionPage
from portal.shared.passages import Passage

FIRST = "0f1c9f9e-1111-4a6e-9d0e-000000000001"
ADDRESS = "/en/guide/buying/needs/define/"


@pytest.fixture
def section(guide) -> SectionPage:
    Edition.objects.create(guide_key=guide.translation_key, label="2026.1", date=date(2026, 11, 24))
    section = SectionPage.objects.get(slug="define")
    section.save_revision().publish()
    return section


def page(client: Client, address: str) -> str:
    caches["default"].clear()  # pages are cached until a commit, which a test never makes
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_a_passage_is_cited_by_edition_number_day_and_its_lasting_address(client, section, settings) -> None:
    code = Passage.objects.get(block_id=FIRST).short
    today = timezone.localdate()

    html = page(client, ADDRESS)

    words = f"İmece, Buying well, edition 2026.1, paragraph 1.1.1, {today.day} {today:%B} {today.year}."
    assert f'{words} <bdi dir="ltr">{settings.PORTAL_URL}/en/p/{code}/</bdi>' in html
    assert f'data-copy="c-{code}"' in html


def test_a_passage_leads_to_itself_in_the_other_languages(client, section) -> None:
    turkish, _ = Locale.objects.get_or_create(language_code="tr")
    for each in [*section.get_ancestors().filter(depth__gt=1).specific(), section]:
        each.copy_for_translation(turkish).save_revision().publish()
    code = Passage.objects.get(block_id=FIRST).short

    html = page(client, ADDRESS)

    assert f'<a href="/tr/p/{code}/" lang="tr" hreflang="tr">Türkçe</a>' in html
    assert f'href="/ar/p/{code}/"' not in html


def test_a_section_whose_review_day_has_passed_says_so(client, section) -> None:
    words = "was to be looked through again"
    section.review_on = timezone.localdate()
    section.save()
    assert words not in page(client, ADDRESS)

    section.review_on = timezone.localdate() - timedelta(days=1)
    section.save()
    assert words in page(client, ADDRESS)


def test_the_contents_of_a_page_name_the_passages_below_each_heading(client, section) -> None:
    section.body = [("heading", "One"), ("passage", "<p>a</p>"), ("passage", "<p>b</p>"), ("heading", "Two")]
    section.save()

    html = page(client, ADDRESS)

    assert '>One <bdi class="quiet">1.1.1–1.1.2</bdi></a>' in html
    assert ">Two</a>" in html


def test_the_rules_of_the_chosen_country_are_shown_first(client, section) -> None:
    laws = [
        LegalProvision.objects.create(
            title=f"Law of {country}", text="<p>x</p>", country=country, checked_on=date(2026, 11, 1)
        )
        for country in (Country.TURKIYE, Country.MOROCCO)
    ]
    section.body = [("legal_basis", laws)]
    section.save()

    client.cookies["portal_country"] = "ma"

    assert 'data-country="ma" checked' in page(client, ADDRESS)
    assert 'data-country="tr" checked' not in page(client, ADDRESS)


def test_the_cover_names_the_edition_and_the_stages_that_have_sections(client, section) -> None:
    html = page(client, "/en/guide/buying/")

    assert "Edition 2026.1, 24 November 2026" in html
    stages = html[html.index('class="runner"') :]
    assert stages.index(">Need</a>") < stages.index(">Market engagement</a>")
    assert "Award criteria" not in html


def test_a_section_below_an_unpublished_chapter_is_shown_without_numbers(client, section) -> None:
    section.get_parent().specific.unpublish()

    assert "<bdi>1</bdi>" in page(client, ADDRESS)
