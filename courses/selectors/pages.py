"""What the pages of a course show. Whoever has a session sees her own cloth; for others the pages can be cached."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from courses.models import CoursePage
from courses.rules.course_items import Kind
from courses.selectors.outline import Entry, Outline, outline_of, outlines
from courses.selectors.progress import learner_state, woven
from courses.selectors.visitor import learner_who_visits
from portal.shared.alternates import alternates, trail
from portal.shared.openness import open_to_all


def index_context(index: Page, request: HttpRequest) -> dict[str, Any]:
    """Return the catalogue: courses by subject, each with its cloth."""
    courses = list(open_to_all(CoursePage.objects.child_of(index).live(), request))
    by_key = {str(course.translation_key): course for course in courses}
    state, subjects = learner_state(learner_who_visits(request)), {}
    for outline in outlines(courses, request):
        course = by_key[outline.key]
        card = {**woven(outline, state), "summary": course.summary, "level": course.get_level_display()}
        new = {"name": course.get_subject_display(), "dye": card["dye"], "cards": []}
        subjects.setdefault(course.subject, new)["cards"].append(card)
    return {**_frame(index, request), "subjects": list(subjects.values())}


def course_context(course: CoursePage, request: HttpRequest) -> dict[str, Any]:
    """Return a course: its outline as a cloth, and where to begin or to go on."""
    outline = outline_of(course, request, with_minutes=True)
    cloth = woven(outline, learner_state(learner_who_visits(request))) if outline else None
    return {**_frame(course, request), "course": cloth}


def module_context(module: Page, request: HttpRequest) -> dict[str, Any]:
    """Return a module: its part of the cloth."""
    above = _above(module)
    outline = outline_of(_course_in(above), request, with_minutes=True)
    cloth = woven(outline, learner_state(learner_who_visits(request))) if outline else {"parts": []}
    own = [part for part in cloth["parts"] if part["key"] == str(module.translation_key)]
    return {**_frame(module, request, above), "course": {**cloth, "parts": [{**part, "title": ""} for part in own]}}


def lesson_context(lesson: Page, request: HttpRequest) -> dict[str, Any]:
    """Return what stands around a lesson: its place in the course, the form that finishes it, what comes next."""
    above = _above(lesson)
    return {
        **_frame(lesson, request, above),
        **_place(lesson, request, _course_in(above)),
        "done_url": reverse("lesson_done", args=[lesson.translation_key]),
    }


def quiz_context(quiz: Page, request: HttpRequest) -> dict[str, Any]:
    """Return what stands around the description of a quiz: its place in the course and the form that starts it."""
    above = _above(quiz)
    return {
        **_frame(quiz, request, above),
        **_place(quiz, request, _course_in(above)),
        "start_url": reverse("start_attempt", args=[quiz.translation_key]) if quiz.questions else "",
    }


def _above(page: Page) -> list[Page]:
    """Return the live pages above, from the outside in, without root and front page; the course among them is whole."""
    return list(page.get_ancestors().filter(depth__gt=2).live().select_related("coursepage"))


def _course_in(above: list[Page]) -> CoursePage | None:
    return next((page.coursepage for page in above if hasattr(page, "coursepage")), None)


def _frame(page: Page, request: HttpRequest, above: list[Page] | None = None) -> dict[str, Any]:
    return {"alternates": alternates(page, request), "trail": trail(_above(page) if above is None else above, request)}


def _place(page: Page, request: HttpRequest, course: CoursePage | None) -> dict[str, Any]:
    """Return the place of a lesson or quiz in its course; nothing of it while the course is not published."""
    outline, key = outline_of(course, request), str(page.translation_key)
    if outline is None:
        return {"course": None, "entry": None}
    state = learner_state(learner_who_visits(request))
    before, after = _beside(outline, key)
    return {
        "course": woven(outline, state, here=key),
        "entry": outline.entry(key),
        "is_done": key in state.done,
        "is_begun": key in state.begun,
        "previous": before and _neighbour(before),
        "next": after and _neighbour(after),
    }


def _beside(outline: Outline, key: str) -> tuple[Entry | None, Entry | None]:
    entries = outline.entries
    place = next((i for i, entry in enumerate(entries) if entry.key == key), None)
    if place is None:
        return None, None
    return (entries[place - 1] if place else None), (entries[place + 1] if place + 1 < len(entries) else None)


def _neighbour(entry: Entry) -> dict[str, str]:
    label = _("Lesson %(number)s") % {"number": entry.number} if entry.kind is Kind.LESSON else _("Quiz")
    return {"url": entry.url, "title": entry.title, "label": label}
