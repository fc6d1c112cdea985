"""A translation with gaps is not published: readers keep the old text and the translator is told."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail_localize.models import StringTranslation, TranslationSource

from guides.models import LegalProvision, SectionPage
from portal.shared.translations.saving import IncompleteTranslation, save_translation


def in_language(instance, code: str):
    return type(instance).objects.get(translation_key=instance.translation_key, locale__language_code=code)


def change_summary(section: SectionPage) -> None:
    page = SectionPage.objects.get(pk=section.pk)
    page.summary = "Something quite new."
    page.save_revision().publish()


def edit_address(instance) -> str:
    if isinstance(instance, SectionPage):
        return reverse("wagtailadmin_pages:edit", args=[instance.pk])
    return reverse("wagtailsnippets_guides_legalprovision:edit", args=[instance.pk])


def messages_of(client) -> str:
    return client.get(reverse("wagtailadmin_home")).content.decode()


def test_publishing_with_a_missing_text_keeps_the_old_page(
    section, somebody, django_capture_on_commit_callbacks
) -> None:
    change_summary(section)
    turkish = in_language(section, "tr")
    client = somebody("root")

    with django_capture_on_commit_callbacks(execute=True):
        client.post(edit_address(turkish), {"action": "publish"})

    assert in_language(section, "tr").summary == turkish.summary
    assert "1 text is not translated." in messages_of(client)


def test_publishing_a_complete_translation_shows_it(
    section, somebody, translation_of, translate_all, django_capture_on_commit_callbacks
) -> None:
    change_summary(section)
    translate_all(translation_of(section, "tr"))

    with django_capture_on_commit_callbacks(execute=True):
        somebody("root").post(edit_address(in_language(section, "tr")), {"action": "publish"})

    assert in_language(section, "tr").summary == "SOMETHING QUITE NEW."


def test_saving_a_snippet_with_a_missing_text_keeps_the_old_one(starter, somebody) -> None:
    law = LegalProvision.objects.filter(locale__language_code="en").first()
    law.title = "A new name"
    law.save()
    turkish = in_language(law, "tr")

    somebody("root").post(edit_address(turkish), {"action": "publish"})

    assert in_language(law, "tr").title == turkish.title


def test_the_service_refuses_and_says_what_is_missing(section, translation_of) -> None:
    change_summary(section)

    with pytest.raises(IncompleteTranslation, match="1 of"):
        save_translation(translation_of(section, "tr"))


def test_a_link_to_a_snippet_that_was_never_translated_is_a_gap(section, translation_of) -> None:
    law = next(block.value[0] for block in section.body if block.block_type == "legal_basis")
    in_language(law, "tr").delete()

    with pytest.raises(IncompleteTranslation, match="neither are"):
        save_translation(translation_of(section, "tr"))


def test_a_link_to_a_snippet_that_fell_behind_is_no_gap(section, translation_of) -> None:
    law = next(block.value[0] for block in section.body if block.block_type == "legal_basis")
    law.title = "A new name"
    law.save()

    save_translation(translation_of(section, "tr"))  # does not raise


def test_sync_publishes_what_is_complete_and_names_what_was_kept_back(
    section, somebody, translation_of, translate_all, django_capture_on_commit_callbacks
) -> None:
    change_summary(section)
    translate_all(translation_of(section, "ar"))
    before = in_language(section, "tr").summary
    client = somebody("root")
    source = TranslationSource.objects.get_for_instance(section)

    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("wagtail_localize:update_translations", args=[source.pk]), {"publish_translations": "on"})

    assert in_language(section, "ar").summary == "SOMETHING QUITE NEW."
    assert in_language(section, "tr").summary == before
    assert "Not published, because texts are missing: Türkçe." in messages_of(client)


def test_an_error_in_a_text_is_a_gap(section, translation_of) -> None:
    one = StringTranslation.objects.filter(context__object_id=section.translation_key).first()
    StringTranslation.objects.filter(pk=one.pk).update(has_error=True)

    with pytest.raises(IncompleteTranslation):
        save_translation(translation_of(section, one.locale.language_code))


def test_an_arabic_title_changes_no_address(section, translation_of) -> None:
    arabic = in_language(section, "ar")

    save_translation(translation_of(section, "ar"))

    after = in_language(section, "ar")
    assert (after.slug, after.url_path) == (section.slug, arabic.url_path)
    assert after.title == arabic.title
    assert not after.title.isascii()


def test_an_address_that_is_not_ascii_is_refused(section) -> None:
    section.slug = "حاجة"

    with pytest.raises(ValidationError) as refused:
        section.full_clean()

    assert list(refused.value.message_dict) == ["slug"]


def test_the_form_offers_the_mark_of_a_minor_edit_on_pages_that_exist(section) -> None:
    form_class = SectionPage.get_edit_handler().get_form_class()

    assert "is_minor_edit" in form_class(instance=section).fields
    assert "is_minor_edit" not in form_class(instance=SectionPage()).fields
