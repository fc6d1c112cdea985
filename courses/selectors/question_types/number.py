"""A number with its unit."""

from decimal import Decimal
from typing import Any

from courses.grading.result import Json, Response
from courses.selectors.question_types.question_type import Asked, QuestionType
from portal.language.numbers import format_number


def _keys(value: Any, language: str) -> dict[str, Json]:
    mistakes = [{"id": each.id, "value": plain(each.value["value"])} for each in value["mistakes"].bound_blocks]
    return {"answer": plain(value["answer"]), **tolerance_keys(value), "mistakes": mistakes}


def tolerance_keys(value: Any) -> dict[str, Json]:
    """Return how near a number must be."""
    return {"tolerance": plain(value["tolerance"]), "tolerance_kind": value["tolerance_kind"]}


def number_texts(value: Any, language: str) -> dict[str, Any]:
    """Return the unit, and feedback to the right number, to known mistakes and to any other number."""
    mistakes = {each.id: each.value["feedback"] for each in value["mistakes"].bound_blocks}
    feedback = {"right": value["feedback_right"], "wrong": value["feedback_wrong"], **mistakes}
    return {"unit": value["unit"], "feedback": feedback}


def say_number(asked: Asked, response: Response) -> list[str]:
    """Return the number as it was read, with its unit."""
    value, unit = response.get("value"), asked.texts.get("unit")
    if not isinstance(value, str):
        return []
    number = format_number(Decimal(value), asked.language)
    return [f"{number} {unit}" if unit else number]


def plain(number: Decimal) -> str:
    """Return a number without exponent and without noughts at its end: the same number gives the same digest.

    >>> plain(Decimal("1.50")), plain(Decimal("1E+3")), plain(Decimal("0.00"))
    ('1.5', '1000', '0')
    """
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


NUMBER = QuestionType(keys=_keys, texts=number_texts, say=say_number, is_typed=True, is_read=True)
