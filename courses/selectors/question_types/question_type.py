"""What each question type says about itself beside its grading."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from courses.grading.result import Json, Response

Fields: TypeAlias = Mapping[str, Any]
"""What the fields of a question hold, nested, by their names without the prefix; each a list of texts."""


@dataclass(frozen=True)
class Asked:
    """A question as one learner meets it: its frozen item and its texts in a language.

    `country`: whose accounts she uses, "" if she has not chosen. `seed`: that of her attempt.
    """

    item: Mapping[str, Any]
    texts: Mapping[str, Any]
    language: str
    country: str = ""
    seed: int = 0


def _no_parts(asked: Asked, fields: Fields) -> list:
    return []


def texts_as_frozen(asked: Asked, is_marked: bool) -> Mapping[str, Any]:
    """Return the texts as they were frozen: nothing in them is drawn."""
    return asked.texts


def feedback_by_key(asked: Asked, keys: Sequence[str]) -> list[str]:
    """Return the feedback texts that a mark names, in its order."""
    feedback = asked.texts.get("feedback", {})
    return [feedback[key] for key in keys if feedback.get(key)]


def _no_table(asked: Asked, response: Response) -> dict | None:
    return None


@dataclass(frozen=True)
class QuestionType:
    """One question type.

    `keys(value, language)`: the frozen keys of a block's value; what is typed is accepted in that language.
    `texts(value, language)`: what it shows in that language, feedback by the keys that marks name.
    `say(asked, response)`: an answer in words. `table(asked, response)`: the same as a table, if that reads better.
    `parts(asked, fields)`: what its template goes through. `drawn(asked, is_marked)`: its texts with what the seed
    draws; before marking nothing may stand in them that gives the answer away.
    `feedback(asked, keys)`: what a mark's keys say. `is_typed`: one field, where its error stands too.
    `is_read`: holds numbers, so that a saved answer is shown as it was read.
    """

    keys: Callable[[Any, str], dict[str, Json]]
    texts: Callable[[Any, str], dict[str, Any]]
    say: Callable[[Asked, Response], list[str]]
    parts: Callable[[Asked, Fields], Any] = _no_parts
    drawn: Callable[[Asked, bool], Mapping[str, Any]] = texts_as_frozen
    feedback: Callable[[Asked, Sequence[str]], list[str]] = feedback_by_key
    table: Callable[[Asked, Response], dict | None] = _no_table
    is_typed: bool = False
    is_read: bool = False
