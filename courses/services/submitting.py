"""A learner sends her attempt: it is marked, and what it finishes is written down."""

import uuid
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from courses.grading.registry import grade_item
from courses.grading.result import Context, Verdict
from courses.models import Answer, Attempt, Mark
from courses.rules.attempt_rule import parse_rule
from courses.rules.completion import quiz_graded
from courses.rules.passing import Score, is_passed
from courses.selectors.attempts import counting_answers, country_of, is_time_over, items_of
from courses.services.completing import complete_course, completed_keys, store_completion


@transaction.atomic
def submit_attempt(*, attempt_id: uuid.UUID, language: str, now: datetime) -> Attempt:
    """Mark an open attempt and return it; one that is not open any more is returned as it is.

    `language`: that of the page, for the outline that decides whether the course is finished; answers are read in
    the language of the text that each was given to.
    """
    attempt = Attempt.objects.select_for_update(of=("self",)).select_related("version", "learner").get(pk=attempt_id)
    if attempt.state != Attempt.State.OPEN:
        return attempt
    marks = mark_attempt(attempt)
    Mark.objects.bulk_create(marks)
    attempt.state = Attempt.State.EXPIRED if is_time_over(attempt, now) else Attempt.State.SUBMITTED
    attempt.submitted = now
    attempt.save(update_fields=["state", "submitted"])
    passed = is_passed(parse_rule(attempt.rule), score_of(marks))
    learner, quiz_key = attempt.learner, str(attempt.quiz_key)
    store_completion(learner, quiz_graded(quiz_key, is_passed=passed, done=completed_keys(learner)), now)
    complete_course(learner=learner, course_key=attempt.course_key, language=language, now=now)
    return attempt


def mark_attempt(attempt: Attempt) -> list[Mark]:
    """Return the marks of an attempt's answers, one for each question, not stored yet."""
    answers = counting_answers(attempt.answers.select_related("text"))
    country = country_of(attempt)
    marks = []
    for item in items_of(attempt):
        answer = answers.get(item.block_id)
        context = Context(_language_of(answer), country, attempt.seed)
        result = grade_item(item.keys, answer.response if answer else {}, context)
        marks.append(
            Mark(
                attempt=attempt,
                quiz_key=item.quiz_key,
                block_id=item.block_id,
                points=result.points,
                max_points=result.max_points,
                verdict=result.verdict.value,
                feedback=list(result.feedback_keys),
                version=attempt.version,
            )
        )
    return marks


def score_of(marks: Iterable[Mark]) -> Score:
    """Return the score of marks that stand in the order of the questions."""
    marks = list(marks)
    points, most = sum(mark.points for mark in marks), sum(mark.max_points for mark in marks)
    return Score(points, most, tuple(Verdict(mark.verdict) for mark in marks))


def _language_of(answer: Answer | None) -> str:
    return answer.text.locale if answer and answer.text else ""
