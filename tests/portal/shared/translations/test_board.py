"""The board: every page and snippet in every language, and what changed."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import Translation

from courses.models import QuizPage
from guides.models import GlossaryTerm, LegalProvision, SectionPage
from portal.shared.translations.board.board import board
from portal.shared.translations.board.states import State

LANGUAGES = ["en", "tr", "ar"]


def row_of(instance):
    return next(row for row in board(LANGUAGES) if row.key == instance.translation_key)


def state_of(instance, language: str) -> State:
    return row_of(instance).cell(language).state


def change_summary(section: SectionPage) -> None:
    page = SectionPage.objects.get(pk=section.pk)
    page.summary = "Something quite new."
    page.save_revision().publish()


@pytest.fixture
def show(somebody):
    """The board as a superuser sees it."""
    client = somebody("root")
    return lambda **choice: client.get(reverse("translation_board"), choice)


def test_the_starter_content_is_current_in_every_language(starter) -> None:
    states = [cell.state for row in board(LANGUAGES) for cell in row.cells]

    assert states.count(State.SOURCE) * 2 == states.count(State.CURRENT)
    assert set(states) == {State.SOURCE, State.CURRENT}
    assert not any(cell.is_by_hand for row in board(LANGUAGES) for cell in row.cells)


def test_quizzes_and_snippets_stand_on_it(starter) -> None:
    keys = {row.key for row in board(LANGUAGES)}

    for model in (Page, QuizPage, LegalProvision, GlossaryTerm):
        wanted = model.objects.filter(depth__gt=1) if issubclass(model, Page) else model.objects.all()
        assert set(wanted.values_list("translation_key", flat=True)) <= keys


def test_a_changed_sentence_shows_since_when_and_how_much_is_missing(section) -> None:
    change_summary(section)

    cell = row_of(section).cell("tr")
    assert (cell.state, cell.gaps) == (State.OUTDATED, 1)
    assert cell.since == Translation.objects.get(pk=cell_translation(section).pk).outdated_since.since


def cell_translation(section: SectionPage) -> Translation:
    return Translation.objects.get(source__object_id=section.translation_key, target_locale__language_code="tr")


def test_only_the_changed_page_is_outdated(section) -> None:
    change_summary(section)

    outdated = [row.key for row in board(LANGUAGES) if any(cell.state == State.OUTDATED for cell in row.cells)]
    assert outdated == [section.translation_key]


def test_a_translation_that_was_published_again_is_current(section, translation_of, translate_all) -> None:
    change_summary(section)
    translation = translation_of(section, "tr")
    translate_all(translation)
    translated = row_of(section).cell("tr")
    translation.save_target()

    assert (translated.state, translated.gaps) == (State.OUTDATED, 0)
    assert (state_of(section, "tr"), state_of(section, "ar")) == (State.CURRENT, State.OUTDATED)


def test_a_changed_snippet_is_outdated(starter) -> None:
    law = LegalProvision.objects.filter(locale__language_code="en").first()
    law.title = "A new name"
    law.save()

    assert state_of(law, "ar") == State.OUTDATED


def test_a_deleted_translation_is_missing(section) -> None:
    section.get_translations().get(locale__language_code="tr").delete()

    assert state_of(section, "tr") == State.MISSING


def test_an_alias_is_missing_because_it_shows_the_source(section, locale) -> None:
    section.get_translations().get(locale__language_code="tr").delete()
    Page.objects.get(pk=section.pk).specific.copy_for_translation(locale("tr"), alias=True)

    assert state_of(section, "tr") == State.MISSING


def test_an_unpublished_translation_is_a_draft(section) -> None:
    section.get_translations().get(locale__language_code="tr").specific.unpublish()

    assert state_of(section, "tr") == State.DRAFT


def test_a_page_edited_beside_the_translation_is_told(section) -> None:
    turkish = section.get_translations().get(locale__language_code="tr").specific
    turkish.summary = "Elle yazıldı."
    turkish.save_revision().publish()

    cell = row_of(section).cell("tr")
    assert (cell.state, cell.is_by_hand) == (State.CURRENT, True)


def test_a_page_without_translations_is_missing_in_the_others(section) -> None:
    page = section.get_parent().add_child(instance=SectionPage(title="New", slug="new", stage="need"))

    assert [state_of(page, code) for code in LANGUAGES] == [State.SOURCE, State.MISSING, State.MISSING]


def test_the_number_of_queries_does_not_grow_with_the_pages(section, show) -> None:
    show()  # content types and permissions are cached
    with CaptureQueriesContext(
        connection,
    ) as before:
        show()
    for number in range(5):
        new = SectionPage(title=f"New {number}", slug=f"new-{number}", stage="need")
        section.get_parent().add_child(instance=new)
    with CaptureQueriesContext(connection) as after:
        show()

    assert len(after) == len(before) <= 30


@pytest.mark.parametrize(
    ("role", "status"),
    [("trainer", 302), ("editor", 200), ("translator", 200), ("reviewer", 200), ("administrator", 200)],
)
def test_who_sees_the_board(starter, somebody, role, status) -> None:
    client = somebody(role)

    assert client.get(reverse("translation_board")).status_code == status
    if status == 200:
        assert reverse("translation_board") in client.get(reverse("wagtailadmin_home")).content.decode()


def test_a_translator_is_led_to_what_she_may_edit(section, somebody) -> None:
    turkish = section.get_translations().get(locale__language_code="tr")

    html = somebody("translator").get(reverse("translation_board"), {"q": section.title}).content.decode()

    assert reverse("wagtailadmin_pages:edit", args=[turkish.pk]) in html
    assert reverse("wagtailadmin_pages:edit", args=[section.pk]) not in html


def test_a_missing_translation_leads_to_its_start(section, show) -> None:
    section.get_translations().get(locale__language_code="tr").delete()

    html = show(q=section.title).content.decode()

    address = reverse("wagtail_localize:submit_page_translation", args=[section.pk])
    assert f"{address}?select_locale=tr" in html


@pytest.mark.parametrize(
    ("choice", "kinds"),
    [
        ({"kind": "courses.quizpage"}, {"courses.quizpage"}),
        ({"kind": "guides.legalprovision"}, {"guides.legalprovision"}),
        ({"state": "outdated"}, {"guides.sectionpage"}),
        ({"state": "missing"}, set()),
        ({"state": "outdated", "language": "ar", "kind": "guides.sectionpage"}, {"guides.sectionpage"}),
    ],
)
def test_the_choice_filters(section, show, choice, kinds) -> None:
    change_summary(section)

    assert {row.kind for row in show(**choice).context["object_list"]} == kinds


def test_one_language_is_one_column(starter, show) -> None:
    assert list(show(language="ar").context["languages"]) == ["ar"]


def test_the_longest_outdated_comes_first(section, show) -> None:
    law = LegalProvision.objects.filter(locale__language_code="en").first()
    law.title = "A new name"
    law.save()
    change_summary(section)

    first, second, *_ = show(order="waiting").context["object_list"]

    assert [first.key, second.key] == [law.translation_key, section.translation_key]


def test_rows_stand_as_in_the_tree(starter, show) -> None:
    places = [row.place for row in show().context["object_list"]]

    assert places == sorted(places)


def test_nonsense_shows_everything(starter, show) -> None:
    response = show(kind="nonsense", language="xx", state="?", order="?", p="999")

    assert len(response.context["paginator"].object_list) == len(board(LANGUAGES))


def test_the_spreadsheet_has_every_row(section, show) -> None:
    change_summary(section)
    Page.objects.filter(slug="about", locale__language_code="en").update(draft_title="=1+1")

    text = b"".join(show(export="csv").streaming_content).decode()

    lines = list(csv.DictReader(io.StringIO(text)))
    assert len(lines) == len(board(LANGUAGES))
    assert next(line for line in lines if line["Title"] == section.title)["Türkçe"] == "Outdated"
    assert "'=1+1" in {line["Title"] for line in lines}


def test_the_spreadsheet_opens_in_an_office_program(starter, show) -> None:
    response = show(export="xlsx", kind="courses.quizpage")

    assert b"".join(response.streaming_content).startswith(b"PK")
