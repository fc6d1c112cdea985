"""Where somebody begins who has learned nothing here yet."""

from django.http import HttpRequest
from wagtail.models import Page

from courses.models import CoursePage, LessonPage
from portal.shared.alternates import address
from portal.shared.openness import open_to_all
from portal.shared.templatetags.portal_look import dye


def first_lesson(home: Page, request: HttpRequest) -> dict | None:
    """Return the first lesson below a front page and its cloth: {title, outcome, url, minutes, motif, dye, n}.

    None where there is no lesson that anybody may read; at most three queries.
    """
    lesson = open_to_all(LessonPage.objects.descendant_of(home).live(), request).order_by("path").first()
    course = CoursePage.objects.ancestor_of(lesson).first() if lesson else None
    if lesson is None or course is None:
        return None
    return {
        "title": lesson.title,
        "outcome": lesson.outcome,
        "url": address(lesson, request),
        "minutes": lesson.minutes,
        "motif": course.motif,
        "dye": dye(course.subject),
        "n": LessonPage.objects.descendant_of(course).live().count(),
    }
