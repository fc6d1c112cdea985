"""The result of a marked attempt: points, a verdict for each question, and what may be shown beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
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
from courses.selectors.questions import say_answer

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
    texts: Mapping[str, Any] = view.text.texts.get(item.block_id, {})
    language, answer = view.text.locale, view.answers.get(item.block_id)
    said = texts.get("feedback", {})
    return MarkedQuestion(
        number=item.number,
        prompt=RichText(texts.get("prompt", "")),
        verdict=WORDS[Verdict(mark.verdict)] if shown.correctness else "",
        points=mark.points,
        max_points=mark.max_points,
        said=say_answer(answer.response, texts, language) if answer else [],
        feedback=[said[key] for key in mark.feedback if said.get(key)] if shown.feedback else [],
        right=_right_answer(view, item, texts) if shown.right_answer and mark.verdict != Verdict.RIGHT else [],
        explanation=_explanation(texts) if shown.feedback else None,
    )


def _explanation(texts: Mapping[str, Any]) -> RichText | None:
    return RichText(texts["explanation"]) if texts.get("explanation") else None


def _right_answer(view: AttemptView, item: AttemptItem, texts: Mapping[str, Any]) -> list[str]:
    its = grader(str(item.keys["type"]))
    context = Context(view.text.locale, seed=view.attempt.seed)
    return say_answer(its.solution(its.parse(item.keys), context), texts, view.text.locale)
