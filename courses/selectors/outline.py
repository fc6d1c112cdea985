"""A course as it stands in one language: its live, public modules, lessons and quizzes in reading order."""

import uuid
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from wagtail.models import Page

from courses.models import CoursePage, LessonPage
from courses.rules.course_items import CourseItem, Kind
from portal.shared.alternates import address
from portal.shared.openness import open_to_all

KINDS = {"lessonpage": Kind.LESSON, "quizpage": Kind.QUIZ}


@dataclass(frozen=True)
class Entry:
    """A lesson or a quiz. `number` counts the lessons of the course, 0 for a quiz; `minutes` are 0 where unknown."""

    key: str
    kind: Kind
    title: str
    url: str
    number: int = 0
    minutes: int = 0


@dataclass(frozen=True)
class Module:
    """A part of a course."""

    key: str
    number: int
    title: str
    url: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Outline:
    """A course and what is in it. `subject` decides its dye."""

    key: str
    title: str
    url: str
    subject: str
    motif: str
    modules: tuple[Module, ...] = field(default=())

    @property
    def entries(self) -> list[Entry]:
        """All lessons and quizzes in reading order."""
        return [entry for module in self.modules for entry in module.entries]

    @property
    def items(self) -> list[CourseItem]:
        """The same as the rules of progress see them."""
        return [CourseItem(entry.key, entry.kind) for entry in self.entries]

    def entry(self, key: str) -> Entry | None:
        """Return the lesson or quiz with this key."""
        return next((entry for entry in self.entries if entry.key == key), None)


def courses_in(
    language: str, keys: Collection[uuid.UUID] | QuerySet, request: HttpRequest | None = None
) -> list[CoursePage]:
    """Return the live courses that anybody may read, with these keys (or those of a query) in a language, in order."""
    found = CoursePage.objects.live().filter(translation_key__in=keys, locale__language_code=language, alias_of=None)
    return list(open_to_all(found, request).order_by("path"))


def outlines(
    courses: Sequence[CoursePage], request: HttpRequest | None = None, *, with_minutes: bool = False
) -> list[Outline]:
    """Return the outlines of courses with what anybody may read in them; as many queries however many courses."""
    if not courses:
        return []
    below = Q()
    for course in courses:
        below |= Q(path__startswith=course.path, depth__gt=course.depth)
    pages = list(open_to_all(Page.objects.live().filter(below), request).order_by("path"))
    minutes = _minutes(pages) if with_minutes else {}
    return [
        _outline(course, [page for page in pages if page.path.startswith(course.path)], minutes, request)
        for course in courses
    ]


def outline_of(course: CoursePage | None, request: HttpRequest | None = None, **more: bool) -> Outline | None:
    """Return the outline of one course; None if there is no course."""
    return next(iter(outlines([course], request, **more)), None) if course else None


def _minutes(pages: Iterable[Page]) -> dict[int, int]:
    return dict(LessonPage.objects.filter(pk__in=[page.pk for page in pages]).values_list("pk", "minutes"))


def _outline(course: CoursePage, below: list[Page], minutes: dict[int, int], request: HttpRequest | None) -> Outline:
    modules, lessons = [], 0
    for module in (page for page in below if page.depth == course.depth + 1):
        entries = []
        for page in below:
            kind = KINDS.get(page.cached_content_type.model)
            if kind and page.path.startswith(module.path):
                lessons += kind is Kind.LESSON
                entries.append(_entry(page, kind, lessons, minutes, request))
        modules.append(
            Module(
                str(module.translation_key), len(modules) + 1, module.title, address(module, request), tuple(entries)
            )
        )
    key, url = str(course.translation_key), address(course, request)
    return Outline(key, course.title, url, course.subject, course.motif, tuple(modules))


def _entry(page: Page, kind: Kind, lessons: int, minutes: dict[int, int], request: HttpRequest | None) -> Entry:
    number = lessons if kind is Kind.LESSON else 0
    return Entry(str(page.translation_key), kind, page.title, address(page, request), number, minutes.get(page.pk, 0))
