"""Sending to translation: drafts, nothing twice, and what takes long goes to the worker."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from django_tasks_db.models import DBTaskResult
from wagtail.models import Locale, Page
from wagtail_localize.models import LocaleSynchronization

from guides.models import ChapterPage, LegalProvision, SectionPage
from home.models import ContentPage, HomePage
from portal.shared.translations.submitting import start_subtree, start_translation
from portal.shared.translations.tree_sync import ensure_aliases


@pytest.fixture
def french(starter, settings) -> Locale:
    settings.WAGTAIL_CONTENT_LANGUAGES = settings.LANGUAGES = [*settings.LANGUAGES, ("fr", "Français")]
    return Locale.objects.create(language_code="fr")


@pytest.fixture
def chapter(starter) -> ChapterPage:
    return ChapterPage.objects.get(slug="needs-and-market", locale__language_code="en")


def new_page(parent: Page) -> ContentPage:
    page = parent.add_child(instance=ContentPage(title="A new page", slug="a-new-page", summary="Text."))
    page.save_revision().publish()
    return page


def submit(client, page: Page, *codes: str, **data: str) -> None:
    locales = [locale.pk for locale in Locale.objects.filter(language_code__in=codes)]
    client.post(reverse("wagtail_localize:submit_page_translation", args=[page.pk]), {"locales": locales, **data})


def queued(name: str) -> DBTaskResult:
    return DBTaskResult.objects.get(task_path=f"portal.shared.translations.tasks.{name}")


def test_a_new_translation_is_a_draft(starter, somebody) -> None:
    page = new_page(ContentPage.objects.get(slug="about", locale__language_code="en"))

    submit(somebody("root"), page, "tr", "ar")

    drafts = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    assert [(draft.live, draft.alias_of_id) for draft in drafts] == [(False, None)] * 2


def test_a_snippet_that_is_translated_already_is_left_alone(section, french) -> None:
    law = next(block.value[0] for block in section.body if block.block_type == "legal_basis")
    turkish = LegalProvision.objects.get(translation_key=law.translation_key, locale__language_code="tr")
    law.title = "A new name"
    law.save()
    page = new_page(section.get_parent())
    linking = section.copy(to=section.get_parent(), update_attrs={"slug": "linking"}, copy_revisions=False)

    start_translation(linking, Locale.objects.filter(language_code__in=["tr", "fr"]), user=None)

    assert LegalProvision.objects.get(pk=turkish.pk).title == turkish.title
    assert LegalProvision.objects.filter(translation_key=law.translation_key, locale=french).exists()
    assert page.pk != linking.pk


def test_an_alias_that_becomes_a_page_is_hidden_until_it_is_translated(starter, french) -> None:
    home = HomePage.objects.get(locale__language_code="en")
    about = ContentPage.objects.get(slug="about", locale__language_code="en")
    home.copy_for_translation(french, alias=True)
    alias = about.copy_for_translation(french, alias=True)

    start_translation(about, [french], user=None)

    alias = Page.objects.get(pk=alias.pk)
    assert (alias.alias_of_id, alias.live) == (None, False)


def test_the_pages_below_wait_for_the_worker(chapter, french, somebody) -> None:
    submit(somebody("root"), chapter, "fr", include_subtree="on")

    assert queued("translate_subtree").args_kwargs["args"][:2] == [chapter.pk, ["fr"]]
    assert ChapterPage.objects.filter(locale=french, live=False).exists()
    assert not SectionPage.objects.filter(locale=french).exists()


def test_a_subtree_is_translated_page_by_page_and_only_once(chapter, french) -> None:
    number = start_subtree(chapter, [french], user=None)

    drafts = SectionPage.objects.filter(locale=french)
    assert number == chapter.get_descendant_count() == drafts.count()
    assert not drafts.filter(live=True).exists()
    revisions = {draft.pk: draft.latest_revision_id for draft in drafts}

    start_subtree(chapter, [french], user=None)

    assert {draft.pk: draft.latest_revision_id for draft in SectionPage.objects.filter(locale=french)} == revisions


def test_a_subtree_leaves_translated_pages_as_they_are(chapter, section) -> None:
    page = SectionPage.objects.get(pk=section.pk)
    page.summary = "Something new."
    page.save_revision().publish()
    turkish = section.get_translations().get(locale__language_code="tr").specific

    start_subtree(chapter, Locale.objects.filter(language_code="tr"), user=None)

    assert SectionPage.objects.get(pk=turkish.pk).summary == turkish.summary


def test_the_worker_does_what_the_admin_queued(committed_starter, somebody) -> None:
    about = ContentPage.objects.get(slug="about", locale__language_code="en")
    new_page(about)
    about.get_translations().get(locale__language_code="tr").delete()

    submit(somebody("root"), Page.objects.get(pk=about.pk), "tr", include_subtree="on")
    call_command("db_worker", batch=True, startup_delay=False, verbosity=0, reload=False)

    assert queued("translate_subtree").status == "SUCCESSFUL"
    assert ContentPage.objects.filter(slug="a-new-page", locale__language_code="tr", live=False).count() == 1


def test_keeping_a_language_in_step_is_the_workers_work(starter, french, locale) -> None:
    LocaleSynchronization.objects.create(locale=french, sync_from=locale("en"))

    assert queued("bring_in_step").args_kwargs["args"] == ["en", "fr"]


def test_a_page_made_by_code_is_found_in_the_languages_kept_in_step(starter, french, locale) -> None:
    LocaleSynchronization.objects.create(locale=french, sync_from=locale("en"))
    page = new_page(ContentPage.objects.get(slug="about", locale__language_code="en"))

    first, second = ensure_aliases([page]), ensure_aliases([page])

    alias = page.get_translation(french)
    assert (first, second, alias.alias_of_id) == (1, 0, page.pk)
    assert alias.get_parent().alias_of is not None
