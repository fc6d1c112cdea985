"""Read posted values: a form's lists of texts and JSON values alike, in whatever shape they come.

Field names of a question's form are dotted paths: `choice`, `choices`, `typed`, `pairs.ID`, `rows.0.debit`.
"""

from collections.abc import Iterable, Mapping, Sequence

from courses.grading.result import ResponseError

LONGEST_TEXT = 500
MOST_PARTS = 200


def nest(fields: Mapping[str, Sequence[str]]) -> dict[str, object]:
    """Return a form's fields (name without the question's prefix → its values) as nested values.

    >>> nest({"pairs.a": ["x"], "pairs.b": ["y"]})
    {'pairs': {'a': ['x'], 'b': ['y']}}
    """
    nested: dict[str, object] = {}
    for name, values in fields.items():
        *path, last = name.split(".")
        place = nested
        for part in path:
            below = place.setdefault(part, {})
            if not isinstance(below, dict):
                raise ResponseError("unreadable", "This answer could not be read. Please answer again.")
            place = below
        place[last] = list(values)
    return nested


def one_text(raw: Mapping[str, object], name: str) -> str:
    """Return one trimmed text, "" if missing; a list counts by its last value, as a browser's form does."""
    value = raw.get(name)
    if isinstance(value, list | tuple):
        value = value[-1] if value else None
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str | int):
        raise _unreadable()
    text = _storable(str(value)).strip()
    if len(text) > LONGEST_TEXT:
        raise ResponseError("too_long", "Please use at most {most} characters in this answer.", most=str(LONGEST_TEXT))
    return text


def _storable(text: str) -> str:
    """Return the text without what PostgreSQL cannot store: NUL and lone surrogates."""
    return text.replace("\x00", "").encode("utf-8", "ignore").decode()


def many_texts(raw: Mapping[str, object], name: str) -> list[str]:
    """Return all texts that are not empty, without repeats, in their order."""
    value = raw.get(name)
    values: Iterable[object] = value if isinstance(value, list | tuple) else () if value is None else (value,)
    texts = [one_text({"value": each}, "value") for each in values]
    if len(texts) > MOST_PARTS:
        raise _unreadable()
    return list(dict.fromkeys(text for text in texts if text))


def mapping(raw: Mapping[str, object], name: str) -> dict[str, object]:
    """Return the values below a name, by their key; {} if missing."""
    value = raw.get(name)
    if value is None:
        return {}
    if isinstance(value, Mapping) and len(value) <= MOST_PARTS:
        return {str(key): each for key, each in value.items()}
    raise _unreadable()


def _unreadable() -> ResponseError:
    return ResponseError("unreadable", "This answer could not be read. Please answer again.")
