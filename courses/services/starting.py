"""A learner starts a quiz."""

import uuid
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Sum

from courses.grading.registry import grader
from courses.grading.result import SpecError
from courses.grading.spec import read_spec
from courses.models import Accommodation, Attempt, QuizPage, QuizVersion
from courses.rules.attempt_rule import AttemptRule, parse_rule
from courses.rules.starting import Allowance, PastAttempt, Permission, deadline, may_start
from courses.selectors.attempts import open_attempt
from courses.services.enrolling import enrol
from courses.services.freezing import freeze_quiz
from portal.accounts.models import Learner


class StartRefusedError(Exception):
    """The learner may not start another attempt now; `permission` says why."""

    def __init__(self, permission: Permission) -> None:
        super().__init__(f"No attempt can be started: {permission.obstacle}.")
        self.permission = permission


class QuizNotReadyError(Exception):
    """The quiz has no questions, or one that cannot be graded."""


@transaction.atomic
def start_attempt(
    *, learner: Learner, quiz: QuizPage, course_key: uuid.UUID, country: str, seed: int, now: datetime
) -> Attempt:
    """Return the learner's open attempt at a quiz, or a new one with the quiz as it stands now.

    Two tabs give one attempt: the database allows one open attempt for a learner and a quiz.
    Raises QuizNotReadyError and StartRefusedError.
    """
    Learner.objects.select_for_update().get(pk=learner.pk)  # one start after the other for one learner
    known = open_attempt(learner, quiz.translation_key)
    if known:
        return known
    version = freeze_quiz(quiz=quiz)
    _check_questions(version)
    rule, allowance = parse_rule(version.spec["rule"]), _allowance(learner, quiz.translation_key, course_key)
    _check_permission(rule, learner, quiz.translation_key, now, allowance)
    enrol(learner=learner, course_key=course_key, country=country)
    attempt = Attempt(
        learner=learner,
        quiz_key=quiz.translation_key,
        course_key=course_key,
        version=version,
        items=[[str(quiz.translation_key), item["block_id"], version.pk] for item in version.spec["items"]],
        rule=version.spec["rule"],
        seed=seed,
        started=now,
        deadline=deadline(rule, now, allowance=allowance),
    )
    return _saved_or_other(attempt)


def _saved_or_other(attempt: Attempt) -> Attempt:
    """Return the attempt once it is stored, or the one that another tab stored at this moment."""
    try:
        with transaction.atomic():
            attempt.save(force_insert=True)
    except IntegrityError:
        return Attempt.objects.get(learner=attempt.learner, quiz_key=attempt.quiz_key, state=Attempt.State.OPEN)
    return attempt


def _check_questions(version: QuizVersion) -> None:
    try:
        items = read_spec(version.spec).items
        for item in items:
            grader(item.type).parse(item.keys)
    except SpecError as error:
        raise QuizNotReadyError(str(error)) from error
    if not items:
        raise QuizNotReadyError("This quiz has no questions.")


def _check_permission(
    rule: AttemptRule, learner: Learner, quiz_key: uuid.UUID, now: datetime, allowance: Allowance
) -> None:
    counted = Attempt.objects.filter(learner=learner, quiz_key=quiz_key).exclude(state=Attempt.State.SET_ASIDE)
    past = [PastAttempt(*times) for times in counted.order_by("started").values_list("started", "submitted")]
    permission = may_start(rule, past, now, allowance=allowance)
    if permission.obstacle:
        raise StartRefusedError(permission)


def _allowance(learner: Learner, quiz_key: uuid.UUID, course_key: uuid.UUID) -> Allowance:
    """Return what a trainer granted the learner for this quiz and for its course together."""
    granted = Accommodation.objects.filter(learner=learner)
    granted = granted.filter(quiz_key=quiz_key) | granted.filter(course_key=course_key)
    sums = granted.aggregate(seconds=Sum("extra_seconds"), attempts=Sum("extra_attempts"))
    return Allowance(timedelta(seconds=sums["seconds"] or 0), sums["attempts"] or 0)
