"""A question of a page as keys for grading and as texts that are shown, apart from each other."""

from typing import Any

from courses.grading.result import Json
from courses.models import QuizPage
from courses.selectors.question_types.number import plain
from courses.selectors.question_types.registry import TYPES


def quiz_items(quiz: QuizPage) -> list[dict[str, Json]]:
    """Return the frozen items of a page as `courses.grading.spec` describes them; typed answers in its language."""
    return [question_keys(question, quiz.locale.language_code) for question in quiz.questions]


def quiz_rule(quiz: QuizPage) -> dict[str, Json]:
    """Return the rule that is copied into each attempt, as `courses.rules.attempt_rule.parse_rule` reads it."""
    return {"passing_mark": str(quiz.passing_mark)}


def question_keys(question: Any, language: str) -> dict[str, Json]:
    """Return the frozen item of a question (a block with id, type and value)."""
    return {
        "block_id": question.id,
        "type": question.block_type,
        "points": plain(question.value["points"]),
        **TYPES[question.block_type].keys(question.value, language),
    }


def question_texts(question: Any, language: str) -> dict[str, Any]:
    """Return what a question shows: prompt, explanation, and what its type adds."""
    value = question.value
    own = TYPES[question.block_type].texts(value, language)
    return {"prompt": value["prompt"].source, "explanation": value["explanation"].source, **own}
