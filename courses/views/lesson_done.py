"""The one-button form that marks a lesson as done. The lesson may be cached; a form may not, so it stands here."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from courses.models import CoursePage, LessonPage
from courses.rules.progress import next_item
from courses.selectors.lessons import lesson_in
from courses.selectors.outline import outline_of
from courses.selectors.progress import learner_state, woven
from courses.selectors.quiz_to_start import course_above
from courses.services.completing import mark_lesson_done
from courses.views.alternates import alternates_of
from portal.accounts.learners import current_learner, ensure_learner
from portal.shared.alternates import address
from portal.shared.country import chosen_country


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def lesson_done(request: HttpRequest, lesson_key: uuid.UUID) -> HttpResponse:
    """Ask whether the lesson is done; once it is, show the cloth and what comes next."""
    lesson = lesson_in(lesson_key, request.LANGUAGE_CODE, request)
    course = course_above(lesson) if lesson else None
    if lesson is None or course is None:
        raise Http404
    if request.method == "POST":
        mark_lesson_done(
            learner=ensure_learner(request),
            lesson_key=lesson_key,
            course_key=course.translation_key,
            language=request.LANGUAGE_CODE,
            country=chosen_country(request),
            now=timezone.now(),
        )
        return HttpResponseRedirect(reverse("lesson_done", args=[lesson_key]))
    return render(request, "courses/lesson_done.html", _context(request, lesson, course))


def _context(request: HttpRequest, lesson: LessonPage, course: CoursePage) -> dict:
    state, outline = learner_state(current_learner(request)), outline_of(course, request)
    key = str(lesson.translation_key)
    following = next_item(outline.items, state.done.keys(), after=key) if outline else None
    return {
        "lesson": lesson,
        "lesson_url": address(lesson, request),
        "entry": outline.entry(key) if outline else None,
        "is_done": key in state.done,
        "course": woven(outline, state, here=key) if outline else None,
        "following": outline.entry(following.key) if outline and following else None,
        "trail": [{"title": page.title, "url": address(page, request)} for page in (course, lesson)],
        "alternates": alternates_of(lesson, request, "lesson_done", lesson.translation_key),
    }
