"""The courses that a learner takes."""

from datetime import UTC, datetime

from django.http import HttpRequest

from courses.models import Enrolment
from courses.selectors.outline import Outline, courses_in, outlines
from courses.selectors.progress import LearnerState, last_active, learner_state, woven
from portal.accounts.models import Learner

NEVER = datetime.min.replace(tzinfo=UTC)


def learning_of(learner: Learner | None, language: str, request: HttpRequest | None = None) -> list[dict]:
    """Return the courses that a learner takes, as `woven` describes them, the one she was in last first.

    Seven queries however many courses; one if she takes none. A course that is not published in the language is left
    out; its records stay.
    """
    taken = _taken(learner)
    if learner is None or not taken:
        return []
    found = outlines(courses_in(language, list(taken)), request, with_minutes=True)
    return _latest_first(found, learner_state(learner))


def going_on(learner: Learner | None, language: str, request: HttpRequest | None = None) -> dict | None:
    """Return the course in which a learner can go on, as `woven` describes it; None if there is nothing to do."""
    taken = _taken(learner)
    if learner is None or not taken:
        return None
    courses = _latest_first(outlines(courses_in(language, list(taken)), request), learner_state(learner))
    return next((course for course in courses if course["next"]), None)


def _taken(learner: Learner | None) -> list:
    """Return the keys of the courses that a learner takes."""
    if learner is None:
        return []
    return list(Enrolment.objects.filter(learner=learner).values_list("course_key", flat=True))


def _latest_first(found: list[Outline], state: LearnerState) -> list[dict]:
    in_turn = sorted(found, key=lambda outline: last_active(outline, state) or NEVER, reverse=True)
    return [{**woven(outline, state), "last": last_active(outline, state)} for outline in in_turn]
