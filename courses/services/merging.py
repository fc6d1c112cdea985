"""What a guest has done becomes a member's."""

from django.db import transaction
from django.db.models import Max

from courses.models import Accommodation, Attempt, Completion, Enrolment, UnplacedAnswer
from courses.rules.merge import OpenAttempt, merge_open_attempts
from portal.accounts.models import Learner


def count_records(learner: Learner) -> dict[str, int]:
    """Return how many courses, finished lessons and attempts a learner has."""
    return {
        "courses": Enrolment.objects.filter(learner=learner).count(),
        "lessons": Completion.objects.filter(learner=learner, kind=Completion.Kind.LESSON).count(),
        "attempts": Attempt.objects.filter(learner=learner).count(),
    }


@transaction.atomic
def merge_records(from_learner: Learner, to_learner: Learner) -> None:
    """Move all records of learning to another learner; of two dates of finishing the earlier one stays."""
    if from_learner.pk == to_learner.pk:
        return
    _set_aside_open_attempts(from_learner, to_learner)
    for records in (Attempt, Accommodation, UnplacedAnswer):
        records.objects.filter(learner=from_learner).update(learner=to_learner)
    _move_enrolments(from_learner, to_learner)
    _move_completions(from_learner, to_learner)


def _set_aside_open_attempts(one: Learner, other: Learner) -> None:
    found = Attempt.objects.filter(learner__in=(one, other), state=Attempt.State.OPEN)
    by_quiz: dict[object, list[OpenAttempt]] = {}
    for attempt in found.annotate(last=Max("answers__answered_at")):
        here = OpenAttempt(str(attempt.uuid), attempt.started, attempt.last)
        by_quiz.setdefault(attempt.quiz_key, []).append(here)
    for attempts in by_quiz.values():
        merged = merge_open_attempts(attempts)
        aside = [each.uuid for each in merged.set_aside] if merged else []
        Attempt.objects.filter(uuid__in=aside).update(state=Attempt.State.SET_ASIDE)


def _move_enrolments(one: Learner, other: Learner) -> None:
    known = list(Enrolment.objects.filter(learner=other).values_list("course_key", flat=True))
    Enrolment.objects.filter(learner=one).exclude(course_key__in=known).update(learner=other)
    Enrolment.objects.filter(learner=one).delete()


def _move_completions(one: Learner, other: Learner) -> None:
    known = {each.item_key: each for each in Completion.objects.filter(learner=other)}
    for each in Completion.objects.filter(learner=one):
        mine = known.get(each.item_key)
        if mine is None:
            Completion.objects.filter(pk=each.pk).update(learner=other)
        elif each.at < mine.at:
            Completion.objects.filter(pk=mine.pk).update(at=each.at)
    Completion.objects.filter(learner=one).delete()
