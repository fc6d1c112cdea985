"""Turkish."""

from functools import cache

import Stemmer


@cache
def _snowball() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("turkish", 0)


def stem(exact: str, folded: str) -> str:
    """Return the stem of a Turkish word."""
    from portal.language.folding import fold

    return fold(str(_snowball().stemWord(exact)), "tr")


def apostrophe(head: str, tail: str) -> tuple[bool, bool]:
    """Türkiye'nin: the ending is no word."""
    return True, False
