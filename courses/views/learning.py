"""What a learner is learning: each course as a cloth."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from courses.selectors.learning import learning_of
from portal.accounts.learners import current_learner


@require_safe
@never_cache
def learning(request: HttpRequest) -> HttpResponse:
    """Show the courses of who learns here, the latest first; a visitor without any is shown the way to the courses."""
    learner = current_learner(request)
    courses = learning_of(learner, request.LANGUAGE_CODE, request)
    context = {"courses": courses, "catalogue_url": f"/{request.LANGUAGE_CODE}/learn/"}
    return render(request, "courses/learning.html", context)
