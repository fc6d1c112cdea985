"""The result of an attempt."""

import uuid

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from courses.models import Attempt
from courses.rules.progress import next_item
from courses.selectors.attempt_page import AttemptView, attempt_frame, view_attempt
from courses.selectors.outline import outline_of
from courses.selectors.progress import learner_state, woven
from courses.selectors.results import marks_of, result_of
from courses.views.own_attempt import own_attempt
from portal.accounts.learners import current_learner


@require_safe
@never_cache
def result(request: HttpRequest, attempt_id: uuid.UUID) -> HttpResponse:
    """Show points, verdicts and what to learn from them; an attempt that is not sent leads back to its questions."""
    attempt = own_attempt(request, attempt_id)
    if attempt.state == Attempt.State.OPEN:
        return HttpResponseRedirect(reverse("attempt", args=[attempt_id]))
    if attempt.state == Attempt.State.SET_ASIDE:
        return HttpResponseRedirect(reverse("submit_attempt", args=[attempt_id]))
    view = view_attempt(attempt, request.LANGUAGE_CODE, request)
    context = {
        **attempt_frame(view, request),
        "result": result_of(view, marks_of(attempt), timezone.now()),
        "quiz": view.quiz,
        "sent_on": timezone.localdate(attempt.submitted),
        **_course(request, view),
    }
    return render(request, "courses/result.html", context)


def _course(request: HttpRequest, view: AttemptView) -> dict:
    """Return the cloth of the course and what comes after this quiz."""
    outline = outline_of(view.course, request)
    if outline is None:
        return {"course": None, "following": None}
    state = learner_state(current_learner(request))
    following = next_item(outline.items, state.done.keys(), after=str(view.attempt.quiz_key))
    return {"course": woven(outline, state), "following": outline.entry(following.key) if following else None}
