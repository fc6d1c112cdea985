"""Pages of the guide: numbers, passages, citation addresses."""

import uuid

import pytest
from django.core.cache import caches
from django.test import Client

from guides.models import SectionPage
from guides.selectors.contents import contents
from guides.services import ensure_passages
from portal.shared.passages import Passage, short_code
from portal.shared.signals import content_loaded

FIRST = "0f1c9f9e-1111-4a6e-9d0e-000000000001"
SECOND = "0f1c9f9e-1111-4a6e-9d0e-000000000002"


@pytest.fixture
def section(guide) -> SectionPage:
    return SectionPage.objects.get(slug="define")


def page(client: Client, address: str) -> str:
    caches["default"].clear()  # pages are cached until a commit, which a test never makes
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_sections_are_numbered_by_chapter_and_place(guide):
    chapters = contents(guide)
    assert [chapter["number"] for chapter in chapters] == ["1"]
    assert [(entry["number"], entry["title"]) for entry in chapters[0]["sections"]] == [
        ("1.1", "Define the need"),
        ("1.2", "Ask the market"),
    ]


def test_a_section_that_is_not_live_takes_no_number(guide, section):
    section.unpublish()
    assert [entry["number"] for entry in contents(guide)[0]["sections"]] == ["1.1"]


def test_passages_are_counted_across_headings_and_headings_are_not(client, section):
    html = page(client, "/en/guide/buying/needs/define/")
    assert "<bdi>1.1.1</bdi>" in html
    assert "<bdi>1.1.2</bdi>" in html
    assert "<bdi>1.1.3</bdi>" not in html
    assert 'href="#h-0f1c9f9e-1111-4a6e-9d0e-000000000003"' in html


def test_a_saved_section_has_a_code_for_every_passage_and_keeps_it(section):
    before = dict(Passage.objects.values_list("block_id", "short"))
    assert set(before) == {FIRST, SECOND}
    section.body = [("passage", "<p>New.</p>")]
    section.save()
    kept = dict(Passage.objects.filter(block_id__in=before).values_list("block_id", "short"))
    assert kept == before


def test_a_code_that_is_taken_is_asked_for_longer(section):
    key = section.translation_key
    Passage.objects.all().delete()
    taken = Passage.objects.create(page_key=uuid.UUID(int=1), block_id="x", short=short_code(key, FIRST))
    assert ensure_passages(section) == 2
    mine = Passage.objects.get(page_key=key, block_id=FIRST).short
    assert len(mine) == 7
    assert mine.startswith(taken.short)


def test_loaded_sections_get_their_codes(section):
    Passage.objects.all().delete()
    content_loaded.send(sender=object, instances=[section])
    assert Passage.objects.count() == 2


def test_a_citation_address_leads_to_the_passage_also_after_a_move(client, section):
    code = Passage.objects.get(block_id=SECOND).short
    assert client.get(f"/en/p/{code}/").headers["Location"] == f"/en/guide/buying/needs/define/#p-{code}"
    section.slug = "define-it"
    section.save()
    assert client.get(f"/en/p/{code}/").headers["Location"] == f"/en/guide/buying/needs/define-it/#p-{code}"
    assert f'id="p-{code}"' in page(client, "/en/guide/buying/needs/define-it/")


def test_a_merged_passage_leads_to_the_one_it_went_into(client, section):
    first, second = Passage.objects.get(block_id=FIRST), Passage.objects.get(block_id=SECOND)
    first.retired_into = second
    first.save()
    assert client.get(f"/en/p/{first.short}/").headers["Location"].endswith(f"#p-{second.short}")


def test_a_code_nobody_knows_is_not_found(client, section):
    assert client.get("/en/p/zzzzzz/").status_code == 404


def test_cover_chapter_and_list_lead_to_the_sections(client, section):
    assert 'href="/en/guide/buying/"' in page(client, "/en/guide/")
    assert 'href="/en/guide/buying/needs/define/"' in page(client, "/en/guide/buying/")
    assert 'href="/en/guide/buying/needs/ask/"' in page(client, "/en/guide/buying/needs/")


def test_a_section_leads_to_the_next_and_says_how_to_cite_it(client, section):
    html = page(client, "/en/guide/buying/needs/define/")
    assert 'href="/en/guide/buying/needs/ask/" rel="next"' in html
    assert "İmece, Buying well, section 1.1 “Define the need”." in html
    assert 'hreflang="en"' in html
