"""Single and multiple choice."""

from typing import Any

from courses.grading.result import Json, Response
from courses.selectors.question_types.question_type import Asked, Fields, QuestionType


def choice_keys(value: Any, language: str) -> dict[str, Json]:
    """Return the choices by their block ids, in their order."""
    return {"choices": [{"id": each.id, "correct": each.value["correct"]} for each in value["choices"].bound_blocks]}


def choice_texts(value: Any, language: str) -> dict[str, Any]:
    """Return text and feedback by choice."""
    choices = value["choices"].bound_blocks
    return {
        "choices": {each.id: each.value["text"] for each in choices},
        "feedback": {each.id: each.value["feedback"] for each in choices},
    }


def _parts(asked: Asked, fields: Fields) -> list[dict]:
    chosen = [*fields.get("choice", []), *fields.get("choices", [])]
    shown = asked.texts.get("choices", {})
    return [
        {"value": each["id"], "text": shown.get(each["id"], ""), "checked": each["id"] in chosen}
        for each in asked.item["choices"]
    ]


def _say(asked: Asked, response: Response) -> list[str]:
    ids = response.get("choices") or [response.get("choice")]
    shown = asked.texts.get("choices", {})
    return [shown[each] for each in ids if each in shown]


CHOICE = QuestionType(keys=choice_keys, texts=choice_texts, say=_say, parts=_parts)
