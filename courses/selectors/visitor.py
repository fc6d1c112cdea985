"""Who reads a page that others read from the cache."""

from django.conf import settings
from django.http import HttpRequest

from portal.accounts.learners import current_learner
from portal.accounts.models import Learner


def learner_who_visits(request: HttpRequest) -> Learner | None:
    """Return who learns here; for a visitor without a session None, without a query and without touching a session."""
    return current_learner(request) if settings.SESSION_COOKIE_NAME in request.COOKIES else None
