"""A question inside a lesson: graded at once, nothing stored, nobody asked who she is."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from courses.models import LessonPage
from courses.selectors.lessons import lesson_in, question_to_try
from courses.selectors.trying import Trial, asked, tried
from courses.views.alternates import alternates_of
from courses.views.posted_form import read_form
from portal.shared.alternates import address


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def try_it(request: HttpRequest, lesson_key: uuid.UUID, block_id: str) -> HttpResponse:
    """Show the question; a post shows it again with its verdict, feedback and explanation."""
    lesson = lesson_in(lesson_key, request.LANGUAGE_CODE, request)
    block = question_to_try(lesson, block_id) if lesson else None
    if lesson is None or block is None:
        raise Http404
    if request.method == "POST":
        raw = read_form(request.POST).raw(block.id) or {}
        trial = tried(block, raw, request.LANGUAGE_CODE)
    else:
        trial = asked(block, request.LANGUAGE_CODE)
    return render(request, "courses/try_it.html", _context(request, lesson, trial, block_id))


def _context(request: HttpRequest, lesson: LessonPage, trial: Trial, block_id: str) -> dict[str, Any]:
    return {
        "lesson": lesson,
        "lesson_url": address(lesson, request),
        "trial": trial,
        "question": trial.question,
        "alternates": alternates_of(lesson, request, "try_it", lesson.translation_key, block_id),
    }
