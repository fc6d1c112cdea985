"""The list of Turkish roots, by every form in which a root may begin a word."""

from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from portal.language.folding import fold

_VOWELS = frozenset("aıoueiöü")
_CHANGING = str.maketrans("çğâîû", "cgaiu")
_FRONT = frozenset("eiöü")
_SOFTENED = {"p": "b", "t": "d", "k": "g"}
# Borrowed words of this shape may take front vowels: iptali, rolü, dikkati.
_EITHER = ("al", "ol", "ul", "at")
_SHORT = 3
_FLAGS = "!~+^<"


@dataclass(frozen=True)
class Root:
    """One way in which a root begins a word; `key` is what it is found by, all folded.

    `spelling` tells ı from i and ş from s; `yields` says that a shorter root is preferred; `vowel` is the vowel
    class of its suffixes, "a" or "e"; `rounding` its last vowel; `before_vowel` says that this form stands only
    before a vowel (kitab-ı); `before_yor` only before -iyor (başl-ıyor).
    """

    key: str
    spelling: str
    vowel: str
    rounding: str
    is_verb: bool = False
    before_vowel: bool = False
    before_yor: bool = False
    yields: bool = False


@cache
def turkish_roots() -> dict[str, tuple[Root, ...]]:
    """Return the roots by their beginnings, folded."""
    forms: dict[str, list[Root]] = {}
    for entry in _entries():
        for beginning, root in _beginnings(entry):
            forms.setdefault(beginning, []).append(root)
    return {beginning: tuple(dict.fromkeys(roots)) for beginning, roots in forms.items()}


def _entries() -> list[str]:
    text = files("portal.language").joinpath("lists", "turkish_roots.txt").read_text(encoding="utf-8")
    return [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]


def spelling(word: str) -> str:
    """Return `word` with only those letters joined that change in a root: ç and c, ğ and g, â and a.

    >>> spelling("ağacı"), spelling("kâr")
    ('agacı', 'kar')
    """
    return word.translate(_CHANGING)


def _beginnings(entry: str) -> list[tuple[str, Root]]:
    """Return the beginnings of one entry of the list, with its root."""
    marked, _, alias = entry.partition("=")
    flags = frozenset(_FLAGS).intersection(marked)
    word = spelling(marked.rstrip(_FLAGS + "-"))
    is_verb = "-" in marked
    last_vowel = _last_vowel(word)
    root = Root(
        key=fold(alias or word, "tr"),
        spelling=word,
        vowel="e" if last_vowel in _FRONT else "a",
        rounding=fold(last_vowel, "tr"),
        is_verb=is_verb,
        yields="<" in flags,
    )
    changed = [replace(root, spelling=form, before_vowel=True) for form in _changed(word, flags, is_verb=is_verb)]
    if is_verb and word[-1] in "ae":
        rounding = fold(_last_vowel(word[:-1]), "tr")
        changed.append(replace(root, spelling=word[:-1], rounding=rounding, before_yor=True))
    either = "^" in flags or (not is_verb and len(word) > _SHORT and word.endswith(_EITHER))
    others = [replace(form, vowel="e") for form in (root, *changed)] if either and root.vowel == "a" else []
    return [(fold(form.spelling, "tr"), form) for form in (root, *changed, *others)]


def _changed(word: str, flags: frozenset[str], *, is_verb: bool) -> list[str]:
    """Return how the word is written before a vowel, where that differs: kitab-, ism-, kayd-, hakk-."""
    last = word[-1]
    soft = _SOFTENED.get(last, last)
    forms = []
    polysyllable = not is_verb and last in "pk" and sum(letter in _VOWELS for letter in word) > 1
    if soft != last and ("~" in flags or polysyllable):
        forms.append(word[:-1] + soft)
    if "!" in flags:
        forms += [word[:-2] + last, word[:-2] + soft]
    if "+" in flags:
        forms += [word + last, word[:-1] + soft * 2]
    return forms


def _last_vowel(word: str) -> str:
    return next((letter for letter in reversed(word) if letter in _VOWELS), "e")
