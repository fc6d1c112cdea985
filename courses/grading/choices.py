"""The choices that single and multiple choice share: their frozen form and the check of a chosen id."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from courses.grading.fields import fault, read_flag, read_list, read_share, read_text, refuse_repeats
from courses.grading.result import Json, ResponseError


@dataclass(frozen=True)
class Choice:
    """One choice: its identity is its block id. `share` is set where the author gave a share of the mark."""

    id: str
    is_correct: bool
    share: Decimal | None = None


def read_choices(item: Mapping[str, Json]) -> tuple[Choice, ...]:
    """Return the choices of an item: `[{"id": "…", "correct": true, "share": "0.5"}, …]`, two or more."""
    rows = read_list(item, "choices", least=2)
    choices = tuple(_read_choice(row) for row in rows)
    refuse_repeats(item, [choice.id for choice in choices])
    if not any(choice.is_correct for choice in choices):
        raise fault(item, "no choice is marked as correct.")
    return choices


def _read_choice(row: Mapping[str, Json]) -> Choice:
    share = read_share(row, "0") if "share" in row else None
    return Choice(read_text(row, "id"), read_flag(row, "correct", default=False), share)


def check_known(choices: tuple[Choice, ...], ids: list[str]) -> None:
    """Raise ResponseError if an id is not among the choices of this question."""
    if not set(ids) <= {choice.id for choice in choices}:
        raise ResponseError("unknown_choice", "This answer is not among the choices. Please choose again.")
