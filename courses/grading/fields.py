"""Read typed fields of a frozen item; each function raises SpecError with the field's name."""

import re
from collections.abc import Mapping
from decimal import Decimal

from courses.grading.result import Json, SpecError

_PLAIN_NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,20})?")
MOST_POINTS = Decimal(1000)


def fault(item: Mapping[str, Json], sentence: str) -> SpecError:
    """Return the error for this item; the sentence starts with where it is."""
    return SpecError(f"Question {item.get('block_id', item.get('id', '?'))}: {sentence}")


def read_text(item: Mapping[str, Json], name: str) -> str:
    """Return a text that is not empty."""
    value = item.get(name)
    if isinstance(value, str) and value:
        return value
    raise fault(item, f"“{name}” must be a text.")


def read_flag(item: Mapping[str, Json], name: str, default: bool | None = None) -> bool:
    """Return true or false; without a default the field must be there."""
    value = item.get(name, default)
    if isinstance(value, bool):
        return value
    raise fault(item, f"“{name}” must be true or false.")


def read_decimal(item: Mapping[str, Json], name: str, default: str | None = None) -> Decimal:
    """Return a plain number with a point or a whole number; at most 30 digits before and 20 after it."""
    value = item.get(name, default)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, str) and _PLAIN_NUMBER.fullmatch(value):
        return Decimal(value)
    raise fault(item, f"“{name}” must be a plain number with a point, such as 12.5.")


def read_points(item: Mapping[str, Json]) -> Decimal:
    """Return the points of a question, 1 if not said, from 0 to 1000."""
    points = read_decimal(item, "points", "1")
    if 0 <= points <= MOST_POINTS:
        return points
    raise fault(item, f"“points” must be from 0 to {MOST_POINTS}.")


def read_share(item: Mapping[str, Json], default: str) -> Decimal:
    """Return the share of the mark that an answer earns, from −1 to 1."""
    share = read_decimal(item, "share", default)
    if abs(share) <= 1:
        return share
    raise fault(item, "“share” must be from -1 to 1.")


def read_list(item: Mapping[str, Json], name: str, *, least: int = 0) -> list[dict[str, Json]]:
    """Return a list of objects, empty if the field is missing."""
    rows = item.get(name, [])
    if not isinstance(rows, list) or len(rows) < least:
        raise fault(item, f"“{name}” must be a list of at least {least}.")
    return [_object(item, name, row) for row in rows]


def _object(item: Mapping[str, Json], name: str, row: Json) -> dict[str, Json]:
    if isinstance(row, dict):
        return row
    raise fault(item, f"“{name}” must hold objects only.")


def read_object(item: Mapping[str, Json], name: str) -> dict[str, Json]:
    """Return an object, empty if the field is missing."""
    return _object(item, name, item.get(name, {}))


def read_one_of(item: Mapping[str, Json], name: str, allowed: tuple[str, ...], default: str) -> str:
    """Return one of the allowed words."""
    value = item.get(name, default)
    if isinstance(value, str) and value in allowed:
        return value
    raise fault(item, f"“{name}” must be one of: {', '.join(allowed)}.")


def refuse_repeats(item: Mapping[str, Json], ids: list[str]) -> None:
    """Raise SpecError if an id stands twice."""
    if len(set(ids)) != len(ids):
        raise fault(item, "two parts have the same id.")
