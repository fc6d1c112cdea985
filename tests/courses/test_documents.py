"""What search is given of the courses: never a question, an answer or its feedback."""

from courses.models import CoursePage, LessonPage
from portal.shared.documents import registry
from tests.courses.conftest import QUESTIONS

HEADING = "0f1c9f9e-2222-4a6e-9d0e-000000000001"


def words(page) -> str:
    return " ".join(f"{document.title} {document.heading} {document.body}" for document in registry.documents_of(page))


def test_a_lesson_is_cut_at_its_headings(quiz) -> None:
    lesson = LessonPage.objects.get()
    lesson.body = [
        {"type": "text", "value": "<p>Rent is fixed.</p>", "id": "1"},
        {"type": "heading", "value": "Flour", "id": HEADING},
        {"type": "text", "value": "<p>It varies.</p>", "id": "2"},
        {"type": "summary_points", "value": {"title": "Remember", "items": ["Count both"]}, "id": "3"},
    ]
    found = [(document.heading, document.body, document.anchor) for document in registry.documents_of(lesson)]
    assert found == [
        ("", "Rent is fixed.", ""),
        ("Flour", "It varies. Remember Count both", f"h-{HEADING}"),
    ]


def test_a_lesson_belongs_to_the_subject_of_its_course(quiz) -> None:
    (document,) = registry.documents_of(LessonPage.objects.get())
    assert document.facets == {"subject": ("finance",)}
    assert registry.label_of("subject", "finance") == "Finance"


def test_a_course_is_found_by_its_outcomes(quiz) -> None:
    course = CoursePage.objects.get()
    course.outcomes = [("outcome", "Set a fair price")]
    assert "Set a fair price" in words(course)


def test_a_quiz_tells_no_question_and_no_key(quiz) -> None:
    assert words(quiz).strip() == "Quiz on costs"


def test_a_question_inside_a_lesson_is_not_given(quiz) -> None:
    lesson = LessonPage.objects.get()
    lesson.body = [{"type": "try_it", "value": QUESTIONS, "id": "1"}]
    assert words(lesson).strip() == "Fixed costs"


def test_an_anchor_of_a_document_stands_in_the_page(quiz, client) -> None:
    lesson = LessonPage.objects.get()
    lesson.body = [{"type": "heading", "value": "Flour", "id": HEADING}]
    lesson.save()
    anchor = list(registry.documents_of(lesson))[-1].anchor
    assert f'id="{anchor}"' in client.get(lesson.get_url()).content.decode()
