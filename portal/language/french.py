"""French: elided articles go, Snowball does the rest."""

from functools import cache

import Stemmer

from portal.language.folding import fold

_ELIDED = frozenset("l d j m t s n c qu jusqu lorsqu puisqu quoiqu".split())  # noqa: SIM905


@cache
def _snowball() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("french", 0)


def stem(exact: str, folded: str) -> str:
    """Return the stem of a French word; the accents guide Snowball and go afterwards.

    >>> stem("coopératives", "cooperatives") == stem("coopérative", "cooperative")
    True
    """
    return fold(str(_snowball().stemWord(exact)), "fr")


def apostrophe(head: str, tail: str) -> tuple[bool, bool]:
    """L'entreprise: the article is no word."""
    return head.lower() not in _ELIDED, True
