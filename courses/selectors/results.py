"""The result of a marked attempt: points, a verdict for each question, and what may be shown beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from wagtail.rich_text import RichText

from courses.grading.registry import grader
from courses.grading.result import Context, Verdict
from courses.models import Attempt, Mark
from courses.rules.attempt_rule import Counting, parse_rule
from courses.rules.passing import Score, is_passed
from courses.rules.review import Shown, moment_of_review, parse_review, shown_at
from courses.selectors.attempt_page import AttemptView
from courses.selectors.attempts import AttemptItem
from courses.selectors.question_types.question_type import Asked, QuestionType
from courses.selectors.question_types.registry import TYPES

# The words of the component `verdict`.
WORDS = {Verdict.RIGHT: "right", Verdict.PARTLY: "partly", Verdict.WRONG: "not_yet", Verdict.UNANSWERED: ""}


@dataclass(frozen=True)
class MarkedQuestion:
    """One question of a result; `feedback` holds what was said to the chosen answers."""

    number: int
    prompt: RichText
    verdict: str
    points: Decimal
    max_points: Decimal
    said: list[str]
    feedback: list[str]
    right: list[str]
    explanation: RichText | None


@dataclass(frozen=True)
class AttemptResult:
    """The whole result. `shown`: what the quiz lets the learner see now; `best_counts`: whether of several attempts."""

    score: Score
    is_passed: bool
    passing_mark: Decimal
    questions: list[MarkedQuestion]
    shown: Shown
    best_counts: bool


def result_of(view: AttemptView, marks: Mapping[str, Mark], now: datetime) -> AttemptResult:
    """Return the result of a marked attempt from its marks in force, by block id."""
    attempt = view.attempt
    rule = parse_rule(attempt.rule)
    review = parse_review(attempt.rule.get("review", {}))
    shown = shown_at(review, moment_of_review(attempt.submitted, now))
    in_order = [marks[item.block_id] for item in view.items]
    points = sum((mark.points for mark in in_order), Decimal(0))
    most = sum((mark.max_points for mark in in_order), Decimal(0))
    score = Score(points, most, tuple(Verdict(mark.verdict) for mark in in_order))
    questions = [_marked(view, item, marks[item.block_id], shown) for item in view.items]
    best_counts = rule.counting is Counting.BEST
    return AttemptResult(score, is_passed(rule, score), rule.passing_mark, questions, shown, best_counts)


def marks_of(attempt: Attempt) -> dict[str, Mark]:
    """Return the marks in force of an attempt, by block id."""
    return {mark.block_id: mark for mark in Mark.objects.filter(attempt=attempt, superseded=False)}


def _marked(view: AttemptView, item: AttemptItem, mark: Mark, shown: Shown) -> MarkedQuestion:
    asked, its = view.asked(item), TYPES[str(item.keys["type"])]
    asked = replace(asked, texts=its.drawn(asked, True))
    answer = view.answers.get(item.block_id)
    return MarkedQuestion(
        number=item.number,
        prompt=RichText(asked.texts.get("prompt", "")),
        verdict=WORDS[Verdict(mark.verdict)] if shown.correctness else "",
        points=mark.points,
        max_points=mark.max_points,
        said=its.say(asked, answer.response) if answer else [],
        feedback=its.feedback(asked, mark.feedback) if shown.feedback else [],
        right=_right_answer(asked, its) if shown.right_answer and mark.verdict != Verdict.RIGHT else [],
        explanation=explanation_of(asked.texts) if shown.feedback else None,
    )


def explanation_of(texts: Mapping[str, Any]) -> RichText | None:
    """Return the explanation that is shown whatever the answer was, if there is one."""
    return RichText(texts["explanation"]) if texts.get("explanation") else None


def _right_answer(asked: Asked, its: QuestionType) -> list[str]:
    grading = grader(str(asked.item["type"]))
    context = Context(asked.language, asked.country, asked.seed)
    return its.say(asked, grading.solution(grading.parse(asked.item), context))
