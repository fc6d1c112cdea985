"""Loading the starter content through the bulk loader."""

import pytest
from wagtail.models import Locale, Page, Site
from wagtail_localize.models import Translation, TranslationSource

from courses.models import QuizPage
from guides.models import Edition, GuidePage, SectionPage
from home.models import HomePage, StarterItem
from home.starter.files import read_pages
from home.starter.loader import load_starter

LANGUAGES = ["en", "tr", "ar"]


def test_every_page_stands_in_every_language(starter) -> None:
    expected = {entry.key for entry, _ in read_pages(LANGUAGES)}

    for locale in Locale.objects.all():
        assert (
            set(Page.objects.live().filter(locale=locale, depth__gt=1).values_list("translation_key", flat=True))
            == expected
        )


def test_the_tree_is_sound_after_a_bulk_load(starter) -> None:
    problems = Page.find_problems()

    assert not any(problems), problems


def test_every_translation_is_complete_for_the_translator(starter) -> None:
    for translation in Translation.objects.select_related("source"):
        total, translated = translation.get_progress()
        assert (translated, translated > 0) == (total, True), translation.source.object_repr


def test_a_second_load_writes_nothing(starter) -> None:
    before = Page.objects.count(), StarterItem.objects.count()

    outcome = load_starter(LANGUAGES, lambda what: None)

    assert outcome.is_nothing
    assert (Page.objects.count(), StarterItem.objects.count()) == before


def test_block_ids_are_the_same_in_all_languages(starter) -> None:
    for section in SectionPage.objects.filter(locale__language_code="en"):
        ids = [block.id for block in section.body]
        for translation in section.get_translations():
            assert [block.id for block in translation.specific.body] == ids


def test_every_stream_would_be_accepted_from_an_editor(starter) -> None:
    for page in [*SectionPage.objects.all(), *QuizPage.objects.all()]:
        field = "questions" if isinstance(page, QuizPage) else "body"
        stream = getattr(page, field)
        stream.stream_block.clean(stream)


def test_a_changed_source_sentence_is_one_missing_segment(starter) -> None:
    home = HomePage.objects.get(locale__language_code="en")
    home.lead = "Something new."
    home.save_revision().publish()

    TranslationSource.update_or_create_from_instance(home)

    translation = Translation.objects.get(source__object_id=home.translation_key, target_locale__language_code="tr")
    total, translated = translation.get_progress()
    assert total - translated == 1


def test_the_translation_that_the_library_would_save_is_the_one_we_wrote(starter) -> None:
    section = SectionPage.objects.filter(locale__language_code="tr").first()
    before = section.body.raw_data[0]["value"], section.title, section.slug

    Translation.objects.get(source__object_id=section.translation_key, target_locale=section.locale).save_target()

    section = SectionPage.objects.get(pk=section.pk)
    assert (section.body.raw_data[0]["value"], section.title, section.slug) == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_address_of_a_page_differs_by_language_only(starter, language) -> None:
    page = SectionPage.objects.get(locale__language_code=language, slug="define-the-need")

    assert page.get_url() == f"/{language}/guide/social-procurement/needs-and-market/define-the-need/"
    assert Site.objects.get().root_page.locale.language_code == "en"


def test_the_edition_of_a_guide_becomes_a_record(starter) -> None:
    guide = GuidePage.objects.get(slug="social-procurement", locale__language_code="ar")

    edition = Edition.objects.get(guide_key=guide.translation_key)

    assert (edition.label, str(edition.date)) == ("2026.1", "2026-11-24")
