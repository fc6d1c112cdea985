"""What is finished is written down once and stays."""

import uuid
from collections.abc import Collection
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from courses.models import Completion
from courses.rules.completion import CourseRule, NewCompletion, course_completed, lesson_marked_done
from courses.selectors.outline import courses_in, outline_of
from courses.selectors.scores import quiz_percents
from courses.services.enrolling import enrol
from portal.accounts.models import Learner


@transaction.atomic
def mark_lesson_done(
    *, learner: Learner, lesson_key: uuid.UUID, course_key: uuid.UUID, language: str, country: str, now: datetime
) -> None:
    """Write down that the learner finished a lesson, and the course if this was the last thing in it."""
    enrol(learner=learner, course_key=course_key, country=country)
    store_completion(learner, lesson_marked_done(str(lesson_key), completed_keys(learner)), now)
    complete_course(learner=learner, course_key=course_key, language=language, now=now)


def complete_course(*, learner: Learner, course_key: uuid.UUID, language: str, now: datetime) -> None:
    """Write down that the course is finished if all is done that it holds in the learner's language."""
    course = next(iter(courses_in(language, [course_key])), None)
    outline = outline_of(course)
    if course is None or outline is None:
        return
    quizzes = [entry.key for entry in outline.entries if not entry.number]
    rule = CourseRule(passing_mark=Decimal(course.passing_mark))
    done, percents = completed_keys(learner), quiz_percents(learner, quizzes)
    store_completion(learner, course_completed(outline.key, outline.items, done, rule, percents), now)


def completed_keys(learner: Learner) -> Collection[str]:
    """Return the keys of all that the learner finished."""
    return {str(key) for key in Completion.objects.filter(learner=learner).values_list("item_key", flat=True)}


def store_completion(learner: Learner, new: NewCompletion | None, now: datetime) -> None:
    """Store a completion; a second one of the same thing changes nothing."""
    if new is not None:
        Completion.objects.get_or_create(
            learner=learner,
            item_key=uuid.UUID(new.item_key),
            defaults={"kind": new.kind.value, "reason": new.reason.value, "at": now},
        )
