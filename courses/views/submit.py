"""The last page of an attempt: what is answered and what is not, and the button that sends it."""

import uuid

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from courses.models import Attempt
from courses.selectors.attempt_page import attempt_frame, view_attempt
from courses.selectors.attempts import is_time_over
from courses.services.submitting import submit_attempt
from courses.views.own_attempt import own_attempt

MARKED = (Attempt.State.SUBMITTED, Attempt.State.EXPIRED)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def submit(request: HttpRequest, attempt_id: uuid.UUID) -> HttpResponse:
    """Show every answer as it was read; a post marks the attempt. An attempt that was set aside can only be read."""
    attempt = own_attempt(request, attempt_id)
    if request.method == "POST" and attempt.state == Attempt.State.OPEN:
        wished = request.POST.get("language", "")
        if wished in dict(settings.LANGUAGES):
            with translation.override(wished):
                return HttpResponseRedirect(reverse("submit_attempt", args=[attempt_id]))
        attempt = submit_attempt(attempt_id=attempt_id, language=request.LANGUAGE_CODE, now=timezone.now())
    if attempt.state in MARKED:
        return HttpResponseRedirect(reverse("attempt_result", args=[attempt_id]))
    view = view_attempt(attempt, request.LANGUAGE_CODE, request)
    is_open = attempt.state == Attempt.State.OPEN
    context = {
        **attempt_frame(view, request),
        "questions": [view.question(item) for item in view.items],
        "unanswered": view.unanswered,
        "is_open": is_open,
        "is_over": is_open and is_time_over(attempt, timezone.now()),
    }
    return render(request, "courses/submit.html", context)
