"""English: Snowball, with the irregular words of our field and pairs that Snowball confuses."""

from functools import cache

import Stemmer

_TAILS = frozenset({"s", "t", "d", "m", "ll", "re", "ve"})
_IRREGULAR = {
    "women": "woman", "men": "man", "children": "child", "people": "person", "persons": "person",
    "feet": "foot", "bought": "buy", "buying": "buy", "sold": "sell", "paid": "pay", "spent": "spend",
    "lent": "lend", "held": "hold", "kept": "keep", "made": "make", "taken": "take", "took": "take",
    "given": "give", "gave": "give", "chosen": "choos", "chose": "choos", "written": "write",
    "wrote": "write", "grew": "grow", "grown": "grow", "knew": "know", "known": "know", "built": "build",
    "met": "meet", "left": "left", "led": "lead", "lost": "lose", "sent": "send", "taught": "teach", "thought": "think",
    "found": "find", "began": "begin", "begun": "begin", "withdrew": "withdraw", "withdrawn": "withdraw",
    "oversaw": "overse", "overseen": "overse", "criteria": "criterion", "analyses": "analysi",
    "indices": "index", "lives": "life", "wives": "wife", "shelves": "shelf", "halves": "half",
    "university": "university", "universities": "university", "news": "news", "organ": "organ",
    "organs": "organ", "general": "general", "generally": "general", "generic": "generic",
    "policy": "policy", "policies": "policy", "police": "polic", "importance": "important",
    "important": "important", "marketing": "marketing", "accounting": "accounting",
}  # fmt: skip


@cache
def _snowball() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english", 0)


def stem(exact: str, folded: str) -> str:
    """Return the stem of an English word; `exact` and `folded` are its two forms.

    >>> stem("cooperatives", "cooperatives"), stem("women", "women")
    ('cooper', 'woman')
    """
    return _IRREGULAR.get(folded) or str(_snowball().stemWord(folded))


def apostrophe(head: str, tail: str) -> tuple[bool, bool]:
    """The cooperative's: the ending is no word."""
    return True, tail.lower() not in _TAILS
