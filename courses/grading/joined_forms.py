"""Frozen items of one quiz in several languages: the same keys, but typed answers are accepted by language."""

from collections.abc import Sequence

from courses.grading.result import Json

FORMS = "accepted"


def without_forms(value: Json) -> Json:
    """Return frozen keys as they are in every language: of accepted forms their ids and shares only.

    >>> without_forms({"id": "a", "accepted": {"tr": [{"id": "right", "text": "KDV", "share": "1"}]}})
    {'id': 'a', 'accepted': ['right 1']}
    """
    if isinstance(value, list):
        return [without_forms(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {name: _names(each) if name == FORMS else without_forms(each) for name, each in value.items()}


def _names(languages: Json) -> Json:
    rows = [row for forms in languages.values() for row in _list(forms)] if isinstance(languages, dict) else []
    names = {f"{row.get('id')} {row.get('share', '1')}" for row in rows if isinstance(row, dict)}
    return list(sorted(names))


def join_forms(versions: Sequence[Json]) -> Json:
    """Return keys that differ in their accepted forms alone as one, with the forms of every language."""
    first = versions[0]
    if isinstance(first, list):
        return [join_forms(each) for each in zip(*(_list(version) for version in versions), strict=True)]
    if not isinstance(first, dict):
        return first
    return {name: _joined(name, [_dict(version)[name] for version in versions]) for name in first}


def _joined(name: str, values: Sequence[Json]) -> Json:
    if name != FORMS:
        return join_forms(values)
    return {language: forms for value in values for language, forms in _dict(value).items()}


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _dict(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}
