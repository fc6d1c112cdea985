"""A quiz is frozen: keys apart from texts, nothing stored twice."""

import json

from courses.grading.registry import grade_item
from courses.grading.result import Context, Verdict
from courses.models import QuizText, QuizVersion
from courses.services.freezing import freeze_quiz
from tests.courses.questions import TRUE_FALSE

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
