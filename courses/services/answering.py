"""Answers are stored one by one, as they come; none is lost and none counts twice."""

import json
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from courses.grading.registry import validate_item
from courses.grading.result import Context, Refusal, Response, ResponseError
from courses.models import Answer, Attempt, QuizText, UnplacedAnswer
from courses.rules.attempt_rule import parse_rule
from courses.rules.merge import answered_at
from courses.rules.starting import is_in_time
from courses.selectors.attempts import AttemptItem, country_of, items_of
from courses.selectors.form_fields import is_as_shown
from portal.accounts.models import Learner

LONGEST_RAW = 20_000


@dataclass(frozen=True)
class PostedAnswer:
    """The fields of one question as a form sent them; `shown` is the client id of the answer that the page showed."""

    block_id: str
    raw: Mapping[str, Any]
    shown: str = ""


@transaction.atomic
def save_answer(
    *,
    attempt: Attempt,
    item: AttemptItem,
    response: Response,
    text: QuizText | None,
    client_id: uuid.UUID,
    now: datetime,
    age: timedelta = timedelta(0),
    device: str = "",
    device_seq: int = 0,
) -> Answer:
    """Store a validated answer and return it; with a client id that is known, return what was stored under it.

    `age`: how long ago the device says it was given. What comes after the end is kept as late, unmarked.
    """
    rule, ends = parse_rule(attempt.rule), attempt.submitted or attempt.deadline
    is_open = attempt.state == Attempt.State.OPEN and is_in_time(now, attempt.deadline, rule.grace)
    given = answered_at(now, age, started=attempt.started, closed=None if is_open else ends)
    answer, _ = Answer.objects.get_or_create(
        attempt=attempt,
        client_id=client_id,
        defaults={
            "quiz_key": item.quiz_key,
            "block_id": item.block_id,
            "device": device,
            "device_seq": device_seq,
            "answered_at": given,
            "received_at": now,
            "text": text,
            "response": response,
            "status": Answer.Status.KEPT if is_open else Answer.Status.LATE,
        },
    )
    return answer


@transaction.atomic
def save_form(
    *,
    attempt: Attempt,
    posted: Sequence[PostedAnswer],
    text: QuizText,
    form_id: uuid.UUID,
    now: datetime,
) -> dict[str, Refusal]:
    """Store every answer of a form that changes something; return why the others could not be read, by block id.

    A field that holds what the page showed is no answer, so that a tab left open overwrites nothing.
    Numbers are read as the language of `text` writes them. `form_id`: made with the page; sent again with the same
    answers it stores nothing.
    """
    attempt = Attempt.objects.select_for_update(of=("self",)).select_related("version").get(pk=attempt.pk)
    items = {item.block_id: item for item in items_of(attempt)}
    known = list(attempt.answers.all())
    context = Context(text.locale, country_of(attempt), attempt.seed)
    refusals: dict[str, Refusal] = {}
    for each in posted:
        item = items.get(each.block_id)
        if item is None:
            keep_unplaced(learner=attempt.learner, raw={each.block_id: each.raw}, reason="no such question here")
        elif not is_as_shown(each.raw, _shown_response(known, each), text.locale):
            try:
                response = validate_item(item.keys, each.raw, context)
            except ResponseError as error:
                refusals[each.block_id] = error.refusal
                continue
            _save_new(attempt, item, response, text, form_id, known, now)
    return refusals


def _save_new(
    attempt: Attempt,
    item: AttemptItem,
    response: Response,
    text: QuizText,
    form_id: uuid.UUID,
    known: Iterable[Answer],
    now: datetime,
) -> None:
    """Store an answer unless the same form has sent the same last.

    The first answer of a form to a question has the id number 0, the one after going back and changing it number 1 …
    """
    by_id = {each.client_id: each for each in known}
    number, last = 0, None
    while (client_id := uuid.uuid5(form_id, f"{item.block_id}/{number}")) in by_id:
        number, last = number + 1, by_id[client_id]
    if last is None or last.response != response:
        save_answer(
            attempt=attempt, item=item, response=response, text=text, client_id=client_id, now=now, device_seq=number
        )


def _shown_response(known: Iterable[Answer], posted: PostedAnswer) -> Response:
    """Return what the page showed: nothing where it names no answer of this question."""
    shown = (each for each in known if str(each.client_id) == posted.shown and each.block_id == posted.block_id)
    return next((each.response for each in shown), {})


def keep_unplaced(*, learner: Learner | None, raw: object, reason: str) -> UnplacedAnswer:
    """Keep something that looks like an answer and fits nowhere."""
    text = json.dumps(raw, ensure_ascii=False, default=str)[:LONGEST_RAW]
    return UnplacedAnswer.objects.create(learner=learner, raw=text.replace("\x00", ""), reason=reason)
