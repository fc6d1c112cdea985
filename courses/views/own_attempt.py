"""Only the learner herself sees an attempt; whoever else asks is told that there is nothing."""

import uuid

from django.http import Http404, HttpRequest

from courses.models import Attempt
from courses.selectors.attempts import attempt_of
from portal.accounts.learners import current_learner


def own_attempt(request: HttpRequest, attempt_id: uuid.UUID) -> Attempt:
    """Return the attempt if it belongs to who learns here; raise Http404."""
    attempt = attempt_of(current_learner(request), attempt_id)
    if attempt is None:
        raise Http404
    return attempt
