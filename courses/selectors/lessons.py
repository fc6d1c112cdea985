"""A lesson by its key, and the question inside it that can be tried."""

import uuid
from typing import Any

from django.http import HttpRequest

from courses.models import LessonPage
from courses.selectors.quiz_to_start import may_read


def lesson_in(lesson_key: uuid.UUID, language: str, request: HttpRequest) -> LessonPage | None:
    """Return the live lesson in a language if this visitor may read it."""
    found = LessonPage.objects.live().filter(translation_key=lesson_key, locale__language_code=language, alias_of=None)
    lesson = found.select_related("locale").first()
    return lesson if lesson and may_read(lesson, request) else None


def question_to_try(lesson: LessonPage, block_id: str) -> Any | None:
    """Return the question (a block with id, type and value) inside a try-it block of a lesson."""
    for block in lesson.body:
        if block.block_type == "try_it" and block.id == block_id:
            return next(iter(block.value), None)
    return None
