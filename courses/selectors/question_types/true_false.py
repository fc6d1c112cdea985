"""True or false."""

from typing import Any

from django.utils.translation import gettext as _

from courses.grading.result import Json, Response
from courses.selectors.question_types.question_type import Asked, Fields, QuestionType


def _keys(value: Any, language: str) -> dict[str, Json]:
    return {"answer": value["answer"]}


def _texts(value: Any, language: str) -> dict[str, Any]:
    return {"feedback": {"true": value["feedback_true"], "false": value["feedback_false"]}}


def _parts(asked: Asked, fields: Fields) -> list[dict]:
    chosen = fields.get("value", [])
    words = (("true", _("True")), ("false", _("False")))
    return [{"value": value, "text": text, "checked": value in chosen} for value, text in words]


def _say(asked: Asked, response: Response) -> list[str]:
    value = response.get("value")
    return [_("True") if value else _("False")] if isinstance(value, bool) else []


TRUE_FALSE = QuestionType(keys=_keys, texts=_texts, say=_say, parts=_parts)
