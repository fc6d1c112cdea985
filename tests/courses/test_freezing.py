"""A quiz is frozen: keys apart from texts, nothing stored twice."""

import json
from decimal import Decimal

from wagtail.models import Locale

from courses.grading.registry import grade_item
from courses.grading.result import Context, Verdict
from courses.models import QuizPage, QuizText, QuizVersion
from courses.selectors.attempts import text_of
from courses.services.freezing import freeze_quiz
from tests.courses.questions import BLUE, CHOICE, CHOICES, FEE, GLASS, GREEN, MISTAKE, NUMBER, RED, RENT, TRUE_FALSE

QUESTION = TRUE_FALSE["id"]


def test_version_can_be_graded_and_holds_no_shown_text(quiz) -> None:
    version = freeze_quiz(quiz=quiz)
    (item,) = version.spec["items"]
    assert item == {"block_id": QUESTION, "type": "true_false", "points": "1", "answer": True}
    assert grade_item(item, {"value": True}, Context("en")).verdict is Verdict.RIGHT
    assert grade_item(item, {"value": False}, Context("en")).verdict is Verdict.WRONG
    assert "SECRET" not in json.dumps(version.spec)


def test_texts_are_kept_by_language_and_question(quiz) -> None:
    text = freeze_quiz(quiz=quiz).texts.get()
    assert text.locale == "en"
    assert text.texts[QUESTION]["prompt"] == "<p>A surplus may go to the reserve.</p>"
    assert text.texts[QUESTION]["feedback"] == {"true": "SECRET-TRUE", "false": "SECRET-FALSE"}


def test_unchanged_quiz_is_stored_once(quiz) -> None:
    assert freeze_quiz(quiz=quiz) == freeze_quiz(quiz=quiz)
    assert (QuizVersion.objects.count(), QuizText.objects.count()) == (1, 1)


def test_corrected_wording_is_a_new_text_and_a_changed_mark_a_new_version(quiz) -> None:
    first = freeze_quiz(quiz=quiz)
    quiz.questions[0].value["feedback_true"] = "Corrected"
    assert freeze_quiz(quiz=quiz) == first
    assert first.texts.count() == 2
    quiz.passing_mark = 80
    assert freeze_quiz(quiz=quiz) != first


def test_choices_are_frozen_by_their_ids_in_their_order(whole_quiz) -> None:
    version = freeze_quiz(quiz=whole_quiz)
    items = {item["block_id"]: item for item in version.spec["items"]}
    assert items[CHOICE["id"]]["choices"] == [
        {"id": RED["id"], "correct": True},
        {"id": BLUE["id"], "correct": False},
        {"id": GREEN["id"], "correct": False},
    ]
    assert [choice["id"] for choice in items[CHOICES["id"]]["choices"]] == [RENT["id"], GLASS["id"], FEE["id"]]
    texts = version.texts.get().texts[CHOICE["id"]]
    assert texts["choices"] == {RED["id"]: "Red", BLUE["id"]: "Blue", GREEN["id"]: "Green"}
    assert texts["feedback"][BLUE["id"]] == "SECRET-Blue"


def test_number_is_frozen_with_its_tolerance_and_its_known_mistakes(whole_quiz) -> None:
    version = freeze_quiz(quiz=whole_quiz)
    item = next(item for item in version.spec["items"] if item["type"] == "number")
    assert (item["answer"], item["tolerance"], item["tolerance_kind"]) == ("4400", "0", "absolute")
    assert item["mistakes"] == [{"id": MISTAKE["id"], "value": "2600"}]
    texts = version.texts.get().texts[NUMBER["id"]]
    assert texts["unit"] == "lira"
    assert texts["feedback"] == {"right": "SECRET-RIGHT", "wrong": "SECRET-WRONG", MISTAKE["id"]: "SECRET-MISTAKE"}


def test_number_written_with_noughts_is_the_same_version(whole_quiz) -> None:
    first = freeze_quiz(quiz=whole_quiz)
    whole_quiz.questions[3].value["answer"] = Decimal("4400.00")
    assert freeze_quiz(quiz=whole_quiz) == first


def test_wording_that_comes_back_is_shown_again(quiz) -> None:
    version = freeze_quiz(quiz=quiz)
    for wording in ("Corrected", "SECRET-TRUE"):
        quiz.questions[0].value["feedback_true"] = wording
        freeze_quiz(quiz=quiz)
    assert text_of(version, "en").texts[QUESTION]["feedback"]["true"] == "SECRET-TRUE"


def test_translation_with_other_questions_is_left_out(starter) -> None:
    english = QuizPage.objects.filter(locale__language_code="en").first()
    turkish = english.get_translation(Locale.objects.get(language_code="tr"))
    turkish.questions.pop(0)
    turkish.save_revision().publish()
    assert set(freeze_quiz(quiz=english).texts.values_list("locale", flat=True)) == {"en", "ar"}
