"""A query as an FTS5 expression. Words stand in quotation marks: nothing that a reader types is an operator.

>>> word = Forms("ışık", "isik", "isik")
>>> matches(Clause(((word,),)), ("title",))
'({title_exact}: "ışık" OR {title_folded}: "isik" OR {title_stem}: "isik")'
"""

from collections.abc import Iterable, Sequence

from portal.language.analysers import Forms
from search.engines.contract import FIELD_WEIGHTS, Clause, Query, whole_title

EVERY_FIELD = tuple(FIELD_WEIGHTS)
_FORMS_OF_A_PHRASE = ("exact", "folded")


def expression(query: Query, fields: Sequence[str] = EVERY_FIELD) -> str:
    """Return what matches the query's words in these fields; what is unwanted may stand in no field."""
    joined = (" OR " if query.is_loose else " AND ").join(matches(clause, fields) for clause in query.wanted)
    if query.title:
        joined = f"{joined} OR {_whole_title(query.title)}"
    for clause in query.unwanted:
        joined = f"({joined}) NOT {matches(clause, EVERY_FIELD)}"
    return joined


def matches(clause: Clause, fields: Sequence[str]) -> str:
    """Return what meets one clause."""
    if clause.is_phrase:
        return _any(_phrase(words, fields) for words in clause.alternatives)
    return _any(_all(_word(word, fields) for word in words) for words in clause.alternatives)


def _word(word: Forms, fields: Sequence[str]) -> str:
    return _any(f"{_columns(form, fields)}: {_quoted([getattr(word, form)])}" for form in Forms._fields)


def _phrase(words: Sequence[Forms], fields: Sequence[str]) -> str:
    return _any(
        f"{_columns(form, fields)}: {_quoted([getattr(word, form) for word in words])}" for form in _FORMS_OF_A_PHRASE
    )


def _whole_title(words: Sequence[Forms]) -> str:
    return _any(
        f"{_columns(form, ['title'])}: {_quoted([whole_title(getattr(word, form) for word in words)])}"
        for form in Forms._fields
    )


def _columns(form: str, fields: Sequence[str]) -> str:
    return "{" + " ".join(f"{field}_{form}" for field in fields) + "}"


def _quoted(words: Sequence[str]) -> str:
    return '"' + " ".join(words).replace('"', '""') + '"'


def _any(parts: Iterable[str]) -> str:
    return _joined(" OR ", parts)


def _all(parts: Iterable[str]) -> str:
    return _joined(" AND ", parts)


def _joined(operator: str, parts: Iterable[str]) -> str:
    listed = list(parts)
    return listed[0] if len(listed) == 1 else f"({operator.join(listed)})"
