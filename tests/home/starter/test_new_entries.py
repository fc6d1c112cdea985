"""Entries and languages that a newer version adds."""

import shutil

import pytest
from wagtail.models import Locale, Page
from wagtail_localize.models import LocaleSynchronization, Translation

from guides.models import ChapterPage, GlossaryTerm, SectionPage
from home.models import StarterItem
from home.starter.loader import load_starter

LANGUAGES = ["en", "tr", "ar"]
CHAPTER = "guide/social-procurement/needs-and-market"
NEW = f"{CHAPTER}/one-more"


def new_page(code: str = "en") -> SectionPage:
    return SectionPage.objects.get(slug="one-more", locale__language_code=code)


@pytest.fixture
def added(starter, newer):
    """A newer version with one more section, the second of its chapter."""
    newer.add(NEW, f"{CHAPTER}/define-the-need", after="define-the-need")
    return newer


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_new_page_stands_where_the_files_have_it(added, code) -> None:
    added.load()

    chapter = ChapterPage.objects.get(slug="needs-and-market", locale__language_code=code)
    assert [page.slug for page in chapter.get_children()][:3] == ["define-the-need", "one-more", "who-can-supply"]
    assert new_page(code).get_url() == f"/{code}/guide/social-procurement/needs-and-market/one-more/"


def test_a_new_page_is_live_and_translated(added, client) -> None:
    outcome = added.load()

    assert sorted(outcome.added) == sorted((NEW, code) for code in LANGUAGES)
    assert client.get(new_page("ar").get_url()).status_code == 200
    for translation in Translation.objects.filter(source__object_id=new_page().translation_key):
        total, done = translation.get_progress()
        assert total == done > 0


def test_the_tree_is_sound_after_an_upgrade(added) -> None:
    added.load()

    assert not any(Page.find_problems())


def test_a_new_page_can_be_linked_from_an_updated_one(added) -> None:
    added.change(
        f"{CHAPTER}/who-can-supply.en.yaml",
        "body:\n",
        "body:\n  - key: more\n    passage: 'See [it](page:guide/social-procurement/needs-and-market/one-more).'\n",
    )
    for code, text in (("tr", "Bkz. [bu]"), ("ar", "انظر [هذا]")):
        line = f"body:\n  - key: more\n    passage: '{text}(page:{NEW}).'\n"
        added.change(f"{CHAPTER}/who-can-supply.{code}.yaml", "body:\n", line)

    added.load()

    linking = SectionPage.objects.get(slug="who-can-supply", locale__language_code="tr")
    assert f'id="{new_page().pk}"' in str(linking.body.raw_data[0]["value"])


def test_a_new_page_below_a_deleted_one_is_left_out_and_told_once(added) -> None:
    for chapter in ChapterPage.objects.filter(slug="needs-and-market"):
        ChapterPage.objects.get(pk=chapter.pk).delete()

    first, second = added.load(), added.load()

    assert not SectionPage.objects.filter(slug="one-more").exists()
    assert (NEW, "en") in first.kept
    assert second.is_nothing


def test_a_new_page_below_a_hidden_one_is_hidden(added) -> None:
    ChapterPage.objects.get(slug="needs-and-market", locale__language_code="tr").unpublish()

    added.load()

    assert (new_page().live, new_page("tr").live) == (True, False)


def test_an_address_that_an_editor_uses_stays_hers(added) -> None:
    chapter = ChapterPage.objects.get(slug="needs-and-market", locale__language_code="en")
    own = chapter.add_child(instance=SectionPage(title="Mine", slug="one-more", stage="need"))

    outcome = added.load()

    assert new_page().pk == own.pk
    assert (NEW, "en") in outcome.kept


def test_a_new_term_is_added(starter, newer) -> None:
    newer.add("terms/another", "terms/lot")

    newer.load()

    assert GlossaryTerm.objects.filter(title="lot", locale__language_code="en").count() == 2


def test_a_new_page_appears_in_languages_that_are_kept_in_step(added) -> None:
    french = Locale.objects.create(language_code="fr")
    LocaleSynchronization.objects.create(locale=french, sync_from=Locale.objects.get(language_code="en"))

    added.load()

    alias = Page.objects.get(slug="one-more", locale=french)
    assert alias.alias_of_id == new_page().pk


def test_a_new_language_is_added_to_everything_that_nobody_touched(starter, newer) -> None:
    for file in list(newer.folder.rglob("*.tr.yaml")):
        shutil.copy(file, file.with_name(file.name.replace(".tr.", ".fr.")))
    touched = SectionPage.objects.get(slug="define-the-need", locale__language_code="en")
    touched.summary = "An editor's own words."
    touched.save_revision().publish()

    outcome = load_starter([*LANGUAGES, "fr"], lambda what: None, newer.folder)

    french = Page.objects.filter(locale__language_code="fr")
    assert french.count() == Page.objects.filter(locale__language_code="tr").count() - 1
    assert outcome.kept == [(f"{CHAPTER}/define-the-need", "fr")]
    assert not any(Page.find_problems())
    assert GlossaryTerm.objects.filter(locale__language_code="fr").exists()
    assert all("fr" in item.files for item in StarterItem.objects.all())
