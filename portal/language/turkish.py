"""Turkish: the root of a word by a list of roots and the grammar of its suffixes; unknown roots by grammar alone."""

import re

from portal.language.folding import fold
from portal.language.turkish_grammar import chains, rounding_fits
from portal.language.turkish_roots import Root, spelling, turkish_roots

_YOR = re.compile("[iu]yor")
_VOWELS = frozenset("aeiou")
_HARDENED = {"b": "p", "d": "t", "g": "k"}
_ENDING = re.compile(
    "(?:y|n|s)?[aeiıouü].*|[dt][ae]n?(?:ki.*)?|l[ae]r?.*|l[ıiuü].*|c[aeıiuü].*|ç[aeıiuü].*|[dt][ıiuü]r?"
)
_FALLEN = re.compile(".*[aeiou](?:[bcdfghkpstvyz][rlnmzvf]|gs)")
_SHORTEST_ROOT = 2
_SHORTEST_UNKNOWN = 4


def stem(exact: str, folded: str) -> str:
    """Return the root of a Turkish word, folded: the longest listed root whose suffixes the grammar allows.

    >>> stem("kitabı", "kitabi"), stem("ihalelerimizdeki", "ihalelerimizdeki"), stem("ismi", "ismi")
    ('kitap', 'ihale', 'isim')
    """
    return _listed(exact, folded) or _unlisted(folded)


def apostrophe(head: str, tail: str) -> tuple[bool, bool]:
    """Türkiye'nin: an ending after an apostrophe is no word (but Kur'an has two)."""
    return True, not _ENDING.fullmatch(fold(tail, "tr")) or tail.lower() == "an"


def _listed(exact: str, word: str) -> str | None:
    """Return the key of the longest listed root that explains the word.

    A doubtful reading gives way to a shorter root that is spelt as typed (malı is no form of mali), and a weak
    one (kurul-du, it was a board) to a shorter verb (kur-ul-du, it was founded).
    """
    doubtful: str | None = None
    doubt_is_weak = False
    typed = spelling(exact)
    for end in range(len(word), _SHORTEST_ROOT - 1, -1):
        for root in turkish_roots().get(word[:end], ()):
            if _explains(root, word, end):
                is_sure = root.spelling == typed[:end] and not root.yields
                if is_sure and (doubtful is None or root.is_verb or not doubt_is_weak):
                    return root.key
                doubtful = doubtful or root.key
            elif doubtful is None and _explains_weakly(root, word, end):
                doubtful, doubt_is_weak = root.key, True
    return doubtful


def _explains(root: Root, word: str, end: int) -> bool:
    if root.before_yor:
        if not _YOR.match(word, end):
            return False
    elif root.before_vowel and (end == len(word) or word[end] not in _VOWELS):
        return False
    allowed = chains(root.vowel)
    chain = allowed.verb if root.is_verb else allowed.noun
    return chain.fullmatch(word, end) is not None and rounding_fits(root.rounding, word[end:])


def _explains_weakly(root: Root, word: str, end: int) -> bool:
    if root.before_vowel or root.is_verb:
        return False
    weak = chains(root.vowel).weak_noun.fullmatch(word, end)
    return weak is not None and rounding_fits(root.rounding, word[end:])


def _unlisted(word: str) -> str:
    """Return what is left when no suffix can be taken off any more, in one way of writing.

    Whether a last vowel belongs to the root cannot be known; it goes, from every form alike.
    """
    while (shorter := _without_suffixes(word)) != word:
        word = shorter
    if len(word) > _SHORTEST_UNKNOWN + 1 and word.endswith(("ma", "me")):
        word = word[:-2]
    elif len(word) > _SHORTEST_UNKNOWN and word[-1] in _VOWELS:
        word = word[:-1]
    return _with_vowel(word[:-1] + _HARDENED.get(word[-1], word[-1]))


def _without_suffixes(word: str) -> str:
    """Return the word without the longest suffix chain that an unlisted root may have."""
    for end in range(_SHORTEST_UNKNOWN - 1, len(word)):
        if end < _SHORTEST_UNKNOWN and not word.startswith(("lar", "ler"), end):
            continue
        last_vowel = next((letter for letter in reversed(word[:end]) if letter in _VOWELS), None)
        if last_vowel is None or not rounding_fits(last_vowel, word[end:]):
            continue
        for allowed in map(chains, _classes(last_vowel)):
            if allowed.unknown_noun.fullmatch(word, end) or allowed.unknown_verb.fullmatch(word, end):
                return word[:end]
    return word


def _with_vowel(word: str) -> str:
    """Put the vowel back that fell before a suffix: fikr-i, fikir."""
    if not _FALLEN.fullmatch(word):
        return word
    vowel = next(letter for letter in reversed(word) if letter in _VOWELS)
    return f"{word[:-1]}{'u' if vowel in 'ou' else 'i'}{word[-1]}"


def _classes(last_vowel: str) -> str:
    return last_vowel if last_vowel in "ae" else "ae"
