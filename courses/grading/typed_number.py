"""A number as a person typed it, beside the number that was read from it."""

from collections.abc import Mapping
from decimal import Decimal

from courses.grading.posted import one_text
from courses.grading.result import Response, ResponseError
from portal.language.numbers import (
    AmbiguousNumber,
    NumberError,
    TooLongNumber,
    UnreadableNumber,
    read_number,
)

_SENTENCES = {
    UnreadableNumber.code: "“{typed}” could not be read as a number. Please write digits only, such as 1250.",
    AmbiguousNumber.code: "“{typed}” can be read in two ways. Please write it without thousands separators.",
    TooLongNumber.code: "This number is too long. Please check it.",
}


def read_typed(raw: Mapping[str, object], language: str, name: str = "typed") -> Response:
    """Return `{"typed": …, "value": …}` for the text under `name`, {} if it is empty.

    `value` is a plain number with a point. Raise ResponseError for what is no number.
    """
    typed = one_text(raw, name)
    return {"typed": typed, "value": format(read_decimal(typed, language), "f")} if typed else {}


def read_decimal(typed: str, language: str) -> Decimal:
    """Return the number that `typed` means in `language`, or raise ResponseError with the reason."""
    try:
        return read_number(typed, language).value
    except NumberError as error:
        sentence = _SENTENCES.get(error.code, _SENTENCES[UnreadableNumber.code])
        raise ResponseError(f"number_{error.code}", sentence, typed=typed) from error


def stored_value(response: Mapping[str, object], name: str = "value") -> Decimal | None:
    """Return the number of a validated response, None if there is none."""
    value = response.get(name)
    return Decimal(value) if isinstance(value, str) and value else None
