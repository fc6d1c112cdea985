"""How courses, modules, lessons and quizzes become searchable documents. Questions and their answers never do."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from courses.models import CourseIndexPage, CoursePage, LessonPage, ModulePage, QuizPage
from courses.models.pages import Subject
from portal.shared.block_text import text_of
from portal.shared.documents import Document, registry
from portal.shared.page_documents import Facets, page_document, page_documents

KIND = "course"


def register() -> None:
    """Let search find the pages of this app, and name what it narrows by."""
    registry.label("kind", KIND, _("Courses"))
    for subject in Subject:
        registry.label("subject", subject.value, subject.label)
    registry.register(CourseIndexPage, index_documents)
    registry.register(CoursePage, course_documents)
    registry.register(ModulePage, module_documents)
    registry.register(LessonPage, lesson_documents)
    registry.register(QuizPage, quiz_documents)


def index_documents(page: CourseIndexPage) -> Iterator[Document]:
    """Yield one document: the catalogue itself."""
    yield page_document(page, kind=KIND, texts=[page.summary])


def course_documents(page: CoursePage) -> Iterator[Document]:
    """Yield the course with its outcomes, and the parts of its text."""
    outcomes = text_of(page.outcomes.stream_block, page.outcomes)
    yield from page_documents(page, kind=KIND, texts=[page.summary, outcomes], facets={"subject": (page.subject,)})


def module_documents(page: ModulePage) -> Iterator[Document]:
    """Yield one document: what the module is about."""
    yield page_document(page, kind=KIND, texts=[page.summary, page.outcome], facets=facets_of(page))


def lesson_documents(page: LessonPage) -> Iterator[Document]:
    """Yield the lesson and its parts."""
    yield from page_documents(page, kind=KIND, texts=[page.summary, page.outcome], facets=facets_of(page))


def quiz_documents(page: QuizPage) -> Iterator[Document]:
    """Yield one document: what the quiz is about."""
    yield page_document(page, kind=KIND, texts=[page.summary], facets=facets_of(page))


def facets_of(page: Page) -> Facets:
    """Return the subject of the course that a page belongs to."""
    subjects = CoursePage.objects.ancestor_of(page).order_by("-path").values_list("subject", flat=True)[:1]
    return {"subject": tuple(subjects)} if subjects else {}
