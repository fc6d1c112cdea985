"""Who is learning in this request.

A member's learner belongs to her account; a guest's id lives in the session. A session in which nobody is signed in
never speaks for a member, even when it once knew her as a guest.
"""

import uuid
from datetime import datetime, timedelta

from django.http import HttpRequest
from django.utils import timezone

from portal.accounts.models import Learner, User

GUEST = "guest_learner"
RENEWED = "learner_renewed"
RENEW_AFTER = timedelta(days=1)


def current_learner(request: HttpRequest) -> Learner | None:
    """Return who learns here, or None; reads only: no session is made, nothing is written."""
    if not hasattr(request, "_portal_learner"):
        request._portal_learner = _learner_of_member(request.user) if _is_member(request) else guest_of(request)
    return request._portal_learner


def ensure_learner(request: HttpRequest, *, now: datetime | None = None) -> Learner:
    """Return who learns here; make her when she is new. For posts only: it writes the session.

    The session then lives for SESSION_COOKIE_AGE (180 days) from today; it is renewed once a day at most.
    """
    learner = current_learner(request)
    if learner is None:
        learner = _new_learner(request)
        request._portal_learner = learner
    _renew(request, now or timezone.now())
    return learner


def guest_of(request: HttpRequest) -> Learner | None:
    """Return the guest whose id this session holds, or the guest she was merged into; never a member."""
    try:
        known = uuid.UUID(request.session.get(GUEST, ""))
    except ValueError:
        return None
    learner = Learner.objects.select_related("merged_into").filter(pk=known).first()
    learner = learner and _present(learner)
    return learner if learner and learner.user_id is None else None


def forget_guest(request: HttpRequest) -> None:
    """Let the session know no guest any more; her records stay as they are."""
    request.session.pop(GUEST, None)
    forget_answer(request)


def forget_answer(request: HttpRequest) -> None:
    """Ask the database again: who learns here has changed during the request."""
    if hasattr(request, "_portal_learner"):
        del request._portal_learner


def learner_of(user: User) -> Learner:
    """Return the member's learner; make her when she has none yet."""
    learner, _ = Learner.objects.get_or_create(user=user)
    return _present(learner)


def _is_member(request: HttpRequest) -> bool:
    return hasattr(request, "user") and request.user.is_authenticated


def _learner_of_member(user: User) -> Learner | None:
    learner = Learner.objects.select_related("merged_into").filter(user=user).first()
    return learner and _present(learner)


def _new_learner(request: HttpRequest) -> Learner:
    if _is_member(request):
        return learner_of(request.user)
    learner = Learner.objects.create()
    request.session[GUEST] = str(learner.pk)
    return learner


def _present(learner: Learner) -> Learner:
    seen = {learner.pk}
    while learner.merged_into_id and learner.merged_into_id not in seen:
        learner = learner.merged_into
        seen.add(learner.pk)
    return learner


def _renew(request: HttpRequest, now: datetime) -> None:
    renewed = request.session.get(RENEWED, "")
    if not renewed or now - datetime.fromisoformat(renewed) >= RENEW_AFTER:
        request.session[RENEWED] = now.isoformat()
