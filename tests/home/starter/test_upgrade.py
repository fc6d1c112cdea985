"""A newer version's content on an installation that people have worked on."""

import pytest
from wagtail.models import Page, Revision
from wagtail_localize.models import Translation

from guides.models import GlossaryTerm, SectionPage
from home.models import StarterItem
from portal.shared.translations.board.board import board
from portal.shared.translations.board.states import State

LANGUAGES = ["en", "tr", "ar"]
SECTION = "guide/social-procurement/needs-and-market/define-the-need"
CHAPTER = "guide/social-procurement/needs-and-market"
NEW_TEXT = ["Quite new en", "Quite new tr", "Quite new ar"]


def section(code: str = "en") -> SectionPage:
    return SectionPage.objects.get(slug="define-the-need", locale__language_code=code)


def summaries() -> list[str]:
    return [section(code).summary for code in LANGUAGES]


def states() -> list[State]:
    key = section().translation_key
    return [cell.state for row in board(LANGUAGES) if row.key == key for cell in row.cells]


def edit(page: SectionPage) -> None:
    page.summary = "An editor's own words."
    page.save_revision().publish()


@pytest.fixture
def changed(starter, newer):
    """A newer version with another summary of one section, in every language."""
    newer.change_everywhere(SECTION, "summary", "Quite new")
    return newer


def test_what_nobody_touched_is_updated_in_every_language(changed) -> None:
    outcome = changed.load()

    assert summaries() == NEW_TEXT
    assert sorted(outcome.updated) == sorted((SECTION, code) for code in LANGUAGES)
    assert (outcome.added, outcome.kept) == ([], [])


def test_an_update_is_a_revision_that_can_be_taken_back(changed) -> None:
    before = {page.pk: page.latest_revision_id for page in map(section, LANGUAGES)}

    changed.load()

    for page in map(section, LANGUAGES):
        assert page.live_revision_id == page.latest_revision_id != before[page.pk]
        assert Revision.objects.filter(pk=before[page.pk]).exists()


def test_an_updated_page_is_current_and_complete_for_translators(changed) -> None:
    changed.load()

    assert states() == [State.SOURCE, State.CURRENT, State.CURRENT]
    for translation in Translation.objects.filter(source__object_id=section().translation_key):
        total, done = translation.get_progress()
        assert done == total
        translation.save_target()
    assert summaries() == NEW_TEXT


def test_the_same_version_again_does_nothing(changed) -> None:
    changed.load()
    revisions = Revision.objects.count()

    assert changed.load().is_nothing
    assert Revision.objects.count() == revisions


def test_a_better_translation_alone_is_updated_alone(starter, newer) -> None:
    summary = section("tr").summary
    newer.change(f"{SECTION}.tr.yaml", summary, "Daha iyi bir özet.")

    outcome = newer.load()

    assert outcome.updated == [(SECTION, "tr")]
    assert section("tr").summary == "Daha iyi bir özet."
    assert states() == [State.SOURCE, State.CURRENT, State.CURRENT]


def test_an_english_correction_that_changes_no_translation_outdates_none(starter, newer) -> None:
    newer.change(f"{SECTION}.en.yaml", "Begin with the result", "Begin with the very result")

    outcome = newer.load()

    assert outcome.updated == [(SECTION, "en")]
    assert states() == [State.SOURCE, State.CURRENT, State.CURRENT]


def test_a_page_that_an_editor_changed_is_kept_with_its_translations_and_reported(changed) -> None:
    edit(section())

    outcome = changed.load()

    assert section().summary == "An editor's own words."
    assert not set(summaries()) & set(NEW_TEXT)
    assert sorted(outcome.kept) == sorted((SECTION, code) for code in LANGUAGES)


def test_a_translation_that_a_translator_changed_is_kept_and_the_rest_updated(changed) -> None:
    edit(section("tr"))

    outcome = changed.load()

    assert summaries() == ["Quite new en", "An editor's own words.", "Quite new ar"]
    assert outcome.kept == [(SECTION, "tr")]
    assert states() == [State.SOURCE, State.OUTDATED, State.CURRENT]


def test_the_translator_finds_the_new_text_beside_hers(changed) -> None:
    edit(section("tr"))

    changed.load()

    translation = Translation.objects.get(
        source__object_id=section().translation_key, target_locale__language_code="tr"
    )
    total, done = translation.get_progress()
    assert done == total


@pytest.mark.parametrize("what", ["draft", "hidden", "locked"])
def test_a_page_that_somebody_works_on_is_kept(changed, what) -> None:
    page = section()
    if what == "draft":
        page.summary = "Not yet."
        page.save_revision()
    elif what == "hidden":
        page.unpublish()
    else:
        page.locked = True
        page.save()

    outcome = changed.load()

    assert section().summary not in NEW_TEXT
    assert (SECTION, "en") in outcome.kept


def test_what_is_kept_is_told_once(changed) -> None:
    edit(section())
    changed.load()

    assert changed.load().is_nothing


def test_an_editors_page_stays_hers_through_the_next_versions(changed) -> None:
    edit(section())
    changed.load()
    changed.change_everywhere(SECTION, "summary", "Newer still")

    outcome = changed.load()

    assert section().summary == "An editor's own words."
    assert (SECTION, "en") in outcome.kept


def test_a_deleted_page_stays_deleted(changed) -> None:
    section().delete()
    SectionPage.objects.filter(slug="define-the-need").delete()

    outcome = changed.load()

    assert not SectionPage.objects.filter(slug="define-the-need").exists()
    assert outcome.is_nothing


def test_a_deleted_translation_stays_deleted_and_the_rest_is_updated(changed) -> None:
    section("tr").delete()

    changed.load()

    assert not SectionPage.objects.filter(slug="define-the-need", locale__language_code="tr").exists()
    assert [section(code).summary for code in ("en", "ar")] == ["Quite new en", "Quite new ar"]


def test_a_page_that_left_the_files_stays(starter, newer) -> None:
    newer.change("news/index.en.yaml", ", statute-date", "")
    for code in LANGUAGES:
        (newer.folder / f"news/statute-date.{code}.yaml").unlink()

    newer.load()

    assert Page.objects.filter(slug="statute-date", live=True).count() == len(LANGUAGES)
    assert newer.load().is_nothing


def test_a_changed_snippet_is_updated_and_a_touched_one_kept(starter, newer) -> None:
    newer.change_everywhere("terms/lot", "definition", "Quite new")
    newer.change_everywhere("terms/cooperative", "definition", "Quite new")
    touched = GlossaryTerm.objects.get(title="cooperative", locale__language_code="en")
    touched.definition = "An editor's own words."
    touched.save()

    outcome = newer.load()

    lots = GlossaryTerm.objects.filter(definition__startswith="Quite new").order_by("definition")
    assert [term.definition for term in lots] == ["Quite new ar", "Quite new en", "Quite new tr"]
    assert ("terms/cooperative", "en") in outcome.kept


def test_a_start_that_fails_in_the_middle_leaves_nothing(changed) -> None:
    changed.add(f"{CHAPTER}/one-more", SECTION, after="define-the-need")
    before = summaries(), Page.objects.count(), Revision.objects.count(), list(StarterItem.objects.values())

    def fail(what: str) -> None:
        if what == "changed entries":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        changed.load(fail)

    after = summaries(), Page.objects.count(), Revision.objects.count(), list(StarterItem.objects.values())
    assert after == before


def test_content_of_an_earlier_version_without_digests_counts_as_touched(changed) -> None:
    StarterItem.objects.update(files={code: "" for code in LANGUAGES}, written={})

    outcome = changed.load()

    assert section().summary not in NEW_TEXT
    assert (SECTION, "en") in outcome.kept
