"""What every question type takes and gives: JSON values, context, result, grader, two named errors."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"
Response: TypeAlias = dict[str, Json]
"""A validated answer, ready to be stored as JSON. `{}` is no answer, also one that was taken back."""


class Verdict(StrEnum):
    """How an answer is judged in one word; shown as an icon with a text."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    UNANSWERED = "unanswered"


@dataclass(frozen=True)
class Context:
    """What grading needs to know beside spec and response.

    `language`: code of the text that was shown with the answer, e.g. "tr".
    `country`: the learner's country for this attempt, lower case, "" if none was chosen.
    `seed`: the number recorded in the attempt; all chance comes from it.
    """

    language: str
    country: str = ""
    seed: int = 0


@dataclass(frozen=True)
class Result:
    """The mark of one answer. `feedback_keys` name feedback texts of this question, in reading order."""

    points: Decimal
    max_points: Decimal
    verdict: Verdict
    feedback_keys: tuple[str, ...] = ()


class SpecError(ValueError):
    """A frozen question cannot be graded; the sentence names the question, the field and the repair."""


@dataclass(frozen=True)
class Refusal:
    """Why an answer cannot be read: `code` picks the translated sentence, `sentence` is the English one."""

    code: str
    sentence: str
    parameters: Mapping[str, str] = field(default_factory=dict)


class ResponseError(ValueError):
    """The typed or posted answer cannot be read; `refusal` says why in a sentence for the learner."""

    def __init__(self, code: str, sentence: str, **parameters: str) -> None:
        super().__init__(sentence.format(**parameters))
        self.refusal = Refusal(code, sentence, parameters)


Spec = TypeVar("Spec")


@dataclass(frozen=True)
class Grader(Generic[Spec]):
    """One question type.

    `parse(item)` reads the frozen item, or raises SpecError.
    `validate(spec, raw, context)` reads form or JSON values, or raises ResponseError.
    Validating what it returned changes nothing.
    `grade(spec, response, context)` marks a validated response.
    `solution(spec, context)` is a response that earns full points.
    """

    type: str
    parse: Callable[[Mapping[str, Json]], Spec]
    validate: Callable[[Spec, Mapping[str, object], Context], Response]
    grade: Callable[[Spec, Response, Context], Result]
    solution: Callable[[Spec, Context], Response]
