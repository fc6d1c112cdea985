"""The frozen form of a quiz version: JSON with keys only, no shown text.

    {"items": [{"block_id": "6f…", "type": "single_choice", "points": "1",
                "choices": [{"id": "a1…"}, {"id": "b2…", "correct": true}]}, …],
     "rule": {"passing_mark": "60", …}}

The further fields of an item are those of its type: see `parse` in `single_choice.py`, `number.py` ….
The fields of `rule` are read by `courses.rules.attempt_rule.parse_rule`.
Numbers that are not counts are strings ("0.5"), never JSON floats, so that a digest is the same everywhere.
The shown texts of a version are one dict per language (`QuizTexts`), looked up by block id and feedback key.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import cast

from courses.grading.fields import read_list, read_points, read_text
from courses.grading.result import Json, SpecError


@dataclass(frozen=True)
class ItemSpec:
    """One question: `keys` is the whole frozen item, as `grader(type).parse` takes it."""

    block_id: str
    type: str
    points: Decimal
    keys: Mapping[str, Json]


@dataclass(frozen=True)
class QuizSpec:
    """A quiz version as it is graded; `items` keep the order of the page."""

    items: tuple[ItemSpec, ...]
    rule: Mapping[str, Json]

    def item(self, block_id: str) -> ItemSpec:
        """Return the question with this block id, or raise SpecError."""
        for item in self.items:
            if item.block_id == block_id:
                return item
        raise SpecError(f"This quiz version has no question {block_id}.")


@dataclass(frozen=True)
class QuestionTexts:
    """What one question shows in one language.

    `choices`: text by choice id (also pairs, gaps, lines).
    `feedback`: text by the keys that `Result.feedback_keys` names: a choice's or mistake's id, or a word
    such as "true", "false", "right", "wrong".
    """

    prompt: str
    choices: Mapping[str, str] = field(default_factory=dict)
    feedback: Mapping[str, str] = field(default_factory=dict)
    explanation: str = ""
    unit: str = ""


@dataclass(frozen=True)
class QuizTexts:
    """The shown texts of a quiz version in one language: by block id."""

    locale: str
    questions: Mapping[str, QuestionTexts]


def read_spec(data: Mapping[str, Json]) -> QuizSpec:
    """Return the quiz version that `data` describes, or raise SpecError. Types are not looked into."""
    items = tuple(_read_item(row) for row in read_list(data, "items"))
    if len({item.block_id for item in items}) != len(items):
        raise SpecError("Two questions of this quiz version have the same block id.")
    rule = data.get("rule", {})
    if not isinstance(rule, dict):
        raise SpecError("The rule of a quiz version must be an object.")
    return QuizSpec(items, rule)


def _read_item(row: Mapping[str, Json]) -> ItemSpec:
    return ItemSpec(read_text(row, "block_id"), read_text(row, "type"), read_points(row), row)


def digest(spec: object) -> str:
    """Return the SHA-256 (hexadecimal) of the canonical JSON of `spec`: sorted keys, no spaces, UTF-8.

    >>> digest({"b": 1, "a": "ı"}) == digest({"a": "ı", "b": 1})
    True
    """
    checked = cast("Json", _without_floats(spec))
    text = json.dumps(checked, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _without_floats(value: object) -> object:
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, list):
        return [_without_floats(each) for each in value]
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {key: _without_floats(each) for key, each in value.items()}
    raise SpecError(f"A frozen spec holds text, whole numbers, true, false and null only, not {value!r}.")
