"""A question of a page as keys for grading and as texts that are shown, apart from each other."""

from decimal import Decimal
from typing import Any

from courses.grading.result import Json
from courses.models import QuizPage


def quiz_spec(quiz: QuizPage) -> dict[str, Any]:
    """Return the keys and the rule of a quiz page as `courses.grading.spec` describes them, without shown text."""
    items = [question_keys(question) for question in quiz.questions]
    return {"items": items, "rule": quiz_rule(quiz)}


def quiz_rule(quiz: QuizPage) -> dict[str, Json]:
    """Return the rule that is copied into each attempt, as `courses.rules.attempt_rule.parse_rule` reads it."""
    return {"passing_mark": str(quiz.passing_mark)}


def question_keys(question: Any) -> dict[str, Json]:
    """Return the frozen item of a question (a block with id, type and value)."""
    return {
        "block_id": question.id,
        "type": question.block_type,
        "points": plain(question.value["points"]),
        **_keys(question.block_type, question.value),
    }


def _keys(type: str, value: Any) -> dict[str, Json]:
    if type == "true_false":
        return {"answer": value["answer"]}
    if type == "number":
        mistakes = [{"id": each.id, "value": plain(each.value["value"])} for each in value["mistakes"].bound_blocks]
        return {
            "answer": plain(value["answer"]),
            "tolerance": plain(value["tolerance"]),
            "tolerance_kind": value["tolerance_kind"],
            "mistakes": mistakes,
        }
    return {"choices": [{"id": each.id, "correct": each.value["correct"]} for each in value["choices"].bound_blocks]}


def question_texts(question: Any) -> dict[str, Any]:
    """Return what a question shows: prompt, choices, unit, feedback by its keys, explanation."""
    type, value = question.block_type, question.value
    shown = {"prompt": value["prompt"].source, "explanation": value["explanation"].source}
    if type == "true_false":
        return {**shown, "feedback": {"true": value["feedback_true"], "false": value["feedback_false"]}}
    if type == "number":
        mistakes = {each.id: each.value["feedback"] for each in value["mistakes"].bound_blocks}
        feedback = {"right": value["feedback_right"], "wrong": value["feedback_wrong"], **mistakes}
        return {**shown, "unit": value["unit"], "feedback": feedback}
    choices = value["choices"].bound_blocks
    return {
        **shown,
        "choices": {each.id: each.value["text"] for each in choices},
        "feedback": {each.id: each.value["feedback"] for each in choices},
    }


def plain(number: Decimal) -> str:
    """Return a number without exponent and without noughts at its end: the same number gives the same digest.

    >>> plain(Decimal("1.50")), plain(Decimal("1E+3")), plain(Decimal("0.00"))
    ('1.5', '1000', '0')
    """
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text
