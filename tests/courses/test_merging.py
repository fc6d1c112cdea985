"""A guest who signs in keeps all that she did."""

import uuid
from datetime import UTC, datetime, timedelta

from courses.models import Attempt, Completion, Enrolment
from courses.services.freezing import freeze_quiz
from portal.accounts.models import Learner
from portal.accounts.records import registry

DAY = datetime(2026, 11, 1, tzinfo=UTC)
COURSE, LESSON = uuid.uuid4(), uuid.uuid4()


def _attempt(learner: Learner, quiz, started: datetime) -> Attempt:
    return Attempt.objects.create(
        learner=learner, quiz_key=quiz.translation_key, course_key=COURSE, version=freeze_quiz(quiz=quiz),
        items=[], rule={}, seed=1, started=started,
    )  # fmt: skip


def test_later_open_attempt_stays_open_and_the_other_is_set_aside(quiz) -> None:
    guest, member = Learner.objects.create(), Learner.objects.create()
    later, earlier = _attempt(guest, quiz, DAY + timedelta(days=1)), _attempt(member, quiz, DAY)
    registry.merge(guest, member)
    states = dict(Attempt.objects.filter(learner=member).values_list("uuid", "state"))
    assert states == {later.uuid: "open", earlier.uuid: "set_aside"}


def test_finished_lesson_keeps_its_earlier_date_and_the_course_is_taken_once(db) -> None:
    guest, member = Learner.objects.create(), Learner.objects.create()
    for learner, at in ((guest, DAY), (member, DAY + timedelta(days=2))):
        Enrolment.objects.create(learner=learner, course_key=COURSE)
        Completion.objects.create(learner=learner, item_key=LESSON, kind="lesson", reason="marked_done", at=at)
    registry.merge(guest, member)
    assert Completion.objects.get().at == DAY
    assert registry.count(member) == {"courses": 1, "lessons": 1}
    assert registry.count(guest) == {}
