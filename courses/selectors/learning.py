"""The courses that a learner takes."""

from datetime import UTC, datetime

from django.http import HttpRequest

from courses.models import CoursePage, Enrolment
from courses.selectors.outline import Outline, courses_in, outlines
from courses.selectors.progress import NOTHING, last_active, learner_state, woven
from portal.accounts.models import Learner

NEVER = datetime.min.replace(tzinfo=UTC)


def learning_of(learner: Learner | None, language: str, request: HttpRequest | None = None) -> list[dict]:
    """Return the courses that a learner takes, as `woven` describes them, the one she was in last first.

    As many queries however many courses. A course that is not published in the language is left out; its records stay.
    """
    return _latest_first(outlines(_taken(learner, language, request), request, with_minutes=True), learner)


def going_on(learner: Learner | None, language: str, request: HttpRequest | None = None) -> dict | None:
    """Return the course in which a learner can go on, as `woven` describes it; None if there is nothing to do."""
    courses = _latest_first(outlines(_taken(learner, language, request), request), learner)
    return next((course for course in courses if course["next"]), None)


def _taken(learner: Learner | None, language: str, request: HttpRequest | None) -> list[CoursePage]:
    """Return the courses that a learner takes, in a language."""
    if learner is None:
        return []
    return courses_in(language, Enrolment.objects.filter(learner=learner).values("course_key"), request)


def _latest_first(found: list[Outline], learner: Learner | None) -> list[dict]:
    state = learner_state(learner) if found else NOTHING
    in_turn = sorted(found, key=lambda outline: last_active(outline, state) or NEVER, reverse=True)
    return [{**woven(outline, state), "last": last_active(outline, state)} for outline in in_turn]
