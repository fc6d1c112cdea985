"""One analyser per language, used for text and query alike: words with the forms that engines match.

    >>> [(word.original, word.exact, word.folded) for word in analyser("tr").words("KADIN Türkiye'nin")]
    [('KADIN', 'kadın', 'kadin'), ('Türkiye', 'türkiye', 'turkiye')]

Every word has exactly one stem: each form is one token in one field.

A compound (co-operative, e-ihale, 2-22-431) comes as one word, followed by its parts with `is_part` set and
places inside the compound: an index holds all of them; a query looks for the compound or all its parts.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from portal.language import arabic, english, french, turkish
from portal.language.casing import base_language
from portal.language.folding import exact as exact_form
from portal.language.folding import fold
from portal.language.pieces import Apostrophe, pieces

#: Longer words are cut: no form is longer, whatever comes in.
LONGEST_WORD = 100
_REMEMBERED_WORDS = 100_000


class Word(NamedTuple):
    """A word of a text: `start` and `end` in the original, and its forms exact, folded and stem."""

    start: int
    end: int
    original: str
    exact: str
    folded: str
    stem: str
    is_part: bool = False


class Forms(NamedTuple):
    """What the engines match of one word."""

    exact: str
    folded: str
    stem: str


@dataclass(frozen=True)
class Rules:
    """What differs by language: `stem(exact, folded)`, and which side of an apostrophe is a word."""

    stem: Callable[[str, str], str]
    apostrophe: Apostrophe


_NO_RULES = Rules(stem=lambda exact, folded: folded, apostrophe=arabic.apostrophe)
_RULES = {
    "ar": Rules(arabic.stem, arabic.apostrophe),
    "en": Rules(english.stem, english.apostrophe),
    "fr": Rules(french.stem, french.apostrophe),
    "tr": Rules(turkish.stem, turkish.apostrophe),
}


class Analyser:
    """Cuts texts of one language into words; make it with `analyser(language)`."""

    def __init__(self, language: str) -> None:
        self.language = base_language(language)
        self._rules = _RULES.get(self.language, _NO_RULES)
        self._forms = lru_cache(_REMEMBERED_WORDS)(self._make_forms)

    def words(self, text: str) -> Iterator[Word]:
        """Yield the words of `text` in order; any text is allowed, nothing raises."""
        for start, end, piece, is_number, is_part in pieces(text, self._rules.apostrophe):
            original = text[start:end]
            for forms in self._number(original, piece) if is_number else self._forms(piece):
                yield Word(start, end, original, *forms, is_part)

    def stem(self, text: str) -> str:
        """Return the stem of the first word of `text`, or the empty string.

        >>> analyser("en").stem("Tenders")
        'tender'
        """
        return next((word.stem for word in self.words(text)), "")

    def _make_forms(self, piece: str) -> tuple[Forms, ...]:
        """Return the forms of a piece: none if nothing visible is left, several if NFKC opens a ligature."""
        plain = exact_form(piece[:LONGEST_WORD], self.language)
        inner = [plain] if plain.isalnum() else [part.text for part in pieces(plain, arabic.apostrophe)]
        return tuple(self._word_forms(word[:LONGEST_WORD]) for word in inner if word)

    def _word_forms(self, exact: str) -> Forms:
        folded = fold(exact, self.language)[:LONGEST_WORD]
        stem = self._rules.stem(exact, folded) if folded.isalpha() else folded
        return Forms(exact, folded, stem or folded)

    def _number(self, original: str, canonical: str) -> tuple[Forms]:
        exact, folded = exact_form(original, self.language), canonical[:LONGEST_WORD]
        return (Forms(exact[:LONGEST_WORD], folded, folded),)


@cache
def _analyser(language: str) -> Analyser:
    return Analyser(language)


def analyser(language: str) -> Analyser:
    """Return the analyser of a language tag; a language without rules of its own works by folding."""
    return _analyser(base_language(language))


def fold_text(text: str, language: str) -> str:
    """Return a whole text folded, with single spaces: for comparing what people typed; idempotent.

    >>> fold_text("  ORTAK  sayısı ", "tr")
    'ortak sayisi'
    """
    folded = text
    for _ in range(3):
        before, folded = folded, " ".join(fold(folded, language).split())
        if folded == before:
            break
    return folded
