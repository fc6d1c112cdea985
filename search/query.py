"""What a reader typed, as the clauses that engines look for.

Words must all be there; "words in quotation marks" follow one another; -word must not be there.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from portal.language.analysers import Analyser, Forms, Word, analyser
from search.engines.contract import Clause

LONGEST_TEXT = 200
MOST_CLAUSES = 20
MOST_WORDS_OF_A_PHRASE = 20
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_PIECE = re.compile(r'(?P<minus>(?<!\S)[-−–])?(?:["“”„«»](?P<phrase>[^"“”„«»]*)["“”„«»]|(?P<plain>[^\s"“”„«»]+))')


class Parsed(NamedTuple):
    """The clauses of a query, its text as it is shown again, and the title that it may be."""

    text: str
    wanted: tuple[Clause, ...]
    unwanted: tuple[Clause, ...]
    title: tuple[Forms, ...]


def parse(typed: str, language: str) -> Parsed:
    """Return the clauses of what was typed; any text is allowed, nothing raises.

    >>> [clause.alternatives[0][0].stem for clause in parse('tenders -"open call"', "en").wanted]
    ['tender']
    """
    text = " ".join(_CONTROL.sub(" ", typed[:LONGEST_TEXT]).split())
    wanted: list[Clause] = []
    unwanted: list[Clause] = []
    for match in _PIECE.finditer(text):
        into = unwanted if match["minus"] else wanted
        into.extend(_clauses(match, analyser(language)))
    title = () if unwanted else tuple(_forms(word) for word in analyser(language).words(text))
    return Parsed(text, _unique(wanted), _unique(unwanted), title)


def _clauses(match: re.Match[str], analysing: Analyser) -> Iterator[Clause]:
    if match["phrase"] is not None:
        words = [_forms(word) for word in analysing.words(match["phrase"])][:MOST_WORDS_OF_A_PHRASE]
        if words:
            yield Clause((tuple(words),), is_phrase=len(words) > 1)
    else:
        for word, parts in _compounds(list(analysing.words(match["plain"]))):
            whole = (_forms(word),)
            yield Clause((whole, tuple(_forms(part) for part in parts)) if parts else (whole,))


def _compounds(words: Sequence[Word]) -> list[tuple[Word, list[Word]]]:
    """Return each word with the parts that follow it: it or all of them are looked for.

    Long parts of a number (431 in 2-22-431) are no such parts: they alone are another number.
    """
    found: list[tuple[Word, list[Word]]] = []
    for word in words:
        if not word.is_part:
            found.append((word, []))
        elif found and not found[-1][0].folded[0].isdigit():
            found[-1][1].append(word)
    return found


def _forms(word: Word) -> Forms:
    return Forms(word.exact, word.folded, word.stem)


def _unique(clauses: list[Clause]) -> tuple[Clause, ...]:
    return tuple(dict.fromkeys(clauses))[:MOST_CLAUSES]
