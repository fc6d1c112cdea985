"""Publishing a source outdates its translations; what says the same does not."""

import json

import pytest
from wagtail_localize.models import TranslationSource

from guides.models import GlossaryTerm, SectionPage
from portal.shared.translations.models import OutdatedSince
from portal.shared.translations.source_changes import note_source_change


def missing(translation) -> int:
    total, done = translation.get_progress()
    return total - done


def change_summary(page: SectionPage, text: str, *, is_minor: bool = False) -> None:
    page = SectionPage.objects.get(pk=page.pk)
    page.summary = text
    page.is_minor_edit = is_minor
    page.save_revision().publish()


def test_a_published_sentence_is_missing_in_each_translation(section, translation_of) -> None:
    change_summary(section, "Something new.")

    assert [missing(translation_of(section, code)) for code in ("tr", "ar")] == [1, 1]


def test_the_time_at_which_a_translation_fell_behind_is_kept(section, translation_of) -> None:
    change_summary(section, "Something new.")
    first = OutdatedSince.objects.get(translation=translation_of(section, "tr")).since

    change_summary(section, "Something newer.")

    assert OutdatedSince.objects.get(translation=translation_of(section, "tr")).since == first


def test_a_translation_that_caught_up_falls_behind_anew(section, translation_of, translate_all) -> None:
    change_summary(section, "Something new.")
    translation = translation_of(section, "tr")
    first = OutdatedSince.objects.get(translation=translation).since
    translate_all(translation)
    translation.save_target()

    change_summary(section, "Something newer.")

    assert OutdatedSince.objects.get(translation=translation).since > first


def test_a_draft_outdates_nothing(section, translation_of) -> None:
    section.summary = "Not yet."
    section.save_revision()

    assert missing(translation_of(section, "tr")) == 0


def test_publishing_the_same_again_outdates_nothing(section, translation_of) -> None:
    before = TranslationSource.objects.get_for_instance(section).last_updated_at

    SectionPage.objects.get(pk=section.pk).save_revision().publish()

    assert TranslationSource.objects.get_for_instance(section).last_updated_at == before
    assert not OutdatedSince.objects.exists()


@pytest.mark.parametrize("slug", ["define-the-need", "value-and-planning"])
def test_paragraph_numbers_of_the_editor_are_no_change(starter, slug) -> None:
    section = SectionPage.objects.get(slug=slug, locale__language_code="en")
    raw = json.dumps(list(section.body.raw_data))
    section.body = json.dumps(json.loads(raw.replace("<p>", '<p data-block-key=\\"a1b2c\\">')))

    assert note_source_change(section) is False


def test_a_changed_number_outdates_translations_though_no_text_is_missing(section, translation_of) -> None:
    page = SectionPage.objects.get(pk=section.pk)
    page.review_on = "2031-01-01"
    page.save_revision().publish()

    translation = translation_of(section, "tr")
    assert missing(translation) == 0
    assert OutdatedSince.objects.filter(translation=translation).exists()


def test_publishing_a_translation_changes_no_source(section) -> None:
    turkish = section.get_translations().get(locale__language_code="tr").specific
    turkish.summary = "Başka bir özet."

    turkish.save_revision().publish()

    assert not OutdatedSince.objects.exists()
    assert TranslationSource.objects.filter(object_id=section.translation_key).count() == 1


def test_a_saved_snippet_outdates_its_translations(starter, translation_of) -> None:
    term = GlossaryTerm.objects.filter(locale__language_code="en").first()
    term.definition = "Quite another meaning."

    term.save()

    assert missing(translation_of(term, "tr")) == 1


def test_a_minor_edit_outdates_nothing(section, translation_of) -> None:
    change_summary(section, section.summary + " ", is_minor=True)
    change_summary(section, section.summary.replace(".", " ."), is_minor=True)

    assert missing(translation_of(section, "tr")) == 0
    assert not OutdatedSince.objects.exists()


def test_after_a_minor_edit_the_next_edit_outdates_only_what_it_changed(section, translation_of) -> None:
    change_summary(section, "Corrected: " + section.summary, is_minor=True)

    page = SectionPage.objects.get(pk=section.pk)
    page.title = "Another title"
    page.save_revision().publish()

    assert missing(translation_of(section, "tr")) == 1


def test_a_minor_edit_that_adds_a_block_outdates_nothing_until_the_next_edit(section, translation_of) -> None:
    page = SectionPage.objects.get(pk=section.pk)
    page.body.append(("heading", "One more"))
    page.is_minor_edit = True
    page.save_revision().publish()
    after_minor = missing(translation_of(section, "tr"))

    SectionPage.objects.get(pk=section.pk).save_revision().publish()

    assert (after_minor, missing(translation_of(section, "tr"))) == (0, 1)


def test_the_mark_of_a_minor_edit_is_the_revisions_alone(section, translation_of) -> None:
    change_summary(section, "Corrected: " + section.summary, is_minor=True)
    page = SectionPage.objects.get(pk=section.pk)
    translation_of(section, "tr").save_target()
    turkish = section.get_translations().get(locale__language_code="tr").specific

    assert page.latest_revision.content["is_minor_edit"] is True
    assert "is_minor_edit" not in turkish.latest_revision.content
    assert "is_minor_edit" not in json.loads(TranslationSource.objects.get_for_instance(page).content_json)


def test_a_draft_remembers_its_mark(section) -> None:
    section.summary = "Corrected."
    section.is_minor_edit = True
    section.save_revision()

    assert SectionPage.objects.get(pk=section.pk).get_latest_revision_as_object().is_minor_edit is True
