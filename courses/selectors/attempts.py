"""An attempt as its learner sees it: its questions, the answers that count, the texts that are shown."""

import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from courses.grading.result import Json
from courses.models import Answer, Attempt, Enrolment, QuizPage, QuizText, QuizVersion
from courses.rules.attempt_rule import parse_rule
from courses.rules.merge import Stamp, winners
from courses.rules.starting import is_over
from portal.accounts.models import Learner


@dataclass(frozen=True)
class AttemptItem:
    """A question of an attempt: `keys` is its frozen item. `number` counts from 1."""

    number: int
    quiz_key: str
    block_id: str
    keys: Mapping[str, Json]


def attempt_of(learner: Learner | None, attempt_id: uuid.UUID) -> Attempt | None:
    """Return an attempt with its version if it is this learner's, else None."""
    if learner is None:
        return None
    return Attempt.objects.select_related("version").filter(pk=attempt_id, learner=learner).first()


def open_attempt(learner: Learner | None, quiz_key: uuid.UUID) -> Attempt | None:
    """Return the open attempt of a learner at a quiz."""
    if learner is None:
        return None
    return Attempt.objects.filter(learner=learner, quiz_key=quiz_key, state=Attempt.State.OPEN).first()


def items_of(attempt: Attempt) -> list[AttemptItem]:
    """Return the questions of an attempt in the order shown."""
    frozen = {item["block_id"]: item for item in attempt.version.spec["items"]}
    return [
        AttemptItem(number, quiz_key, block_id, frozen[block_id])
        for number, (quiz_key, block_id, _version) in enumerate(attempt.items, start=1)
    ]


def is_time_over(attempt: Attempt, now: datetime) -> bool:
    """Return whether an open attempt has run out of time."""
    return is_over(now, attempt.deadline, parse_rule(attempt.rule).grace)


def text_of(version: QuizVersion, language: str) -> QuizText | None:
    """Return the newest text of a version in a language; else in the first language of the portal; else any."""
    known = QuizText.objects.filter(version=version).order_by("-created_at", "-pk")
    first = settings.LANGUAGE_CODE
    return known.filter(locale=language).first() or known.filter(locale=first).first() or known.first()


def text_named(version: QuizVersion, name: str, language: str) -> QuizText | None:
    """Return the text that a form names, if it belongs to this version; else the one of `text_of`."""
    is_number = re.fullmatch(r"[0-9]{1,18}", name)
    named = QuizText.objects.filter(version=version, pk=int(name)).first() if is_number else None
    return named or text_of(version, language)


def counting_answers(answers: Iterable[Answer]) -> dict[str, Answer]:
    """Return the answer that counts for each question, by block id; late ones do not unless they were admitted."""
    usable = [each for each in answers if each.status != Answer.Status.LATE]
    by_id = {str(each.client_id): each for each in usable}
    best = winners((each.block_id, stamp_of(each)) for each in usable)
    return {block_id: by_id[stamp.client_id] for block_id, stamp in best.items()}


def stamp_of(answer: Answer) -> Stamp:
    """Return what decides between two answers."""
    return Stamp(answer.answered_at, answer.device, answer.device_seq, str(answer.client_id))


def quiz_page(quiz_key: uuid.UUID, language: str) -> QuizPage | None:
    """Return the live page of a quiz in a language, else in the first language of the portal; without its questions."""
    live = QuizPage.objects.live().filter(translation_key=quiz_key, alias_of=None).defer("questions")
    by_language = {page.locale.language_code: page for page in live.select_related("locale")}
    return by_language.get(language) or by_language.get(settings.LANGUAGE_CODE)


def country_of(attempt: Attempt) -> str:
    """Return the country for which the learner takes the course; empty if she chose none."""
    enrolments = Enrolment.objects.filter(learner_id=attempt.learner_id, course_key=attempt.course_key)
    return enrolments.values_list("country", flat=True).first() or ""
