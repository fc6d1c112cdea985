"""A learner takes a course."""

import uuid

from courses.models import Enrolment
from portal.accounts.models import Learner


def enrol(*, learner: Learner, course_key: uuid.UUID, country: str) -> Enrolment:
    """Let a learner take a course from her first act in it on; her country stays as it was chosen first."""
    enrolment, _ = Enrolment.objects.get_or_create(
        learner=learner, course_key=course_key, defaults={"country": country}
    )
    return enrolment
