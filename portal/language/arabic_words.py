"""The list of Arabic words: nouns with their broken plurals, verbs with their present."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from portal.language.folding import fold


class ArabicWords(NamedTuple):
    """What a bare form is found by, all folded: nouns and their plurals, pasts, presents without prefix."""

    nouns: dict[str, str]
    pasts: dict[str, str]
    presents: dict[str, str]


@cache
def arabic_words() -> ArabicWords:
    """Return the list; where two words share a form, the one written first, and a singular before a plural."""
    words = ArabicWords({}, {}, {})
    entries = _entries()
    for entry in entries:
        if entry.startswith("v:"):
            _add_verb(words, entry[2:])
        else:
            key = fold(entry.partition("=")[0], "ar")
            words.nouns.setdefault(key, key)
    for entry in entries:
        lemma, _, plurals = entry.partition("=")
        for plural in filter(None, plurals.split(",")):
            words.nouns.setdefault(fold(plural, "ar"), words.nouns[fold(lemma, "ar")])
    return words


def _entries() -> list[str]:
    text = files("portal.language").joinpath("lists", "arabic_words.txt").read_text(encoding="utf-8")
    return [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]


def _add_verb(words: ArabicWords, entry: str) -> None:
    past, _, present = entry.partition("/")
    key = fold(past, "ar")
    words.pasts.setdefault(key, key)
    words.presents.setdefault(fold(present, "ar") or key.removeprefix("ا"), key)
    if past.startswith("أ"):  # أكد, يؤكد
        words.presents.setdefault(f"و{key[1:]}", key)
