"""How many pairs of word forms meet, and how many unrelated pairs stay apart: ours beside Snowball.

    python bench/language_families.py

The files are those of tests/data/language; "unseen" and "later" ones were written after the rules.
"lists without these words" takes the families' own roots out of our word lists first: what happens to a word that
nobody listed.
"""

from collections.abc import Callable
from functools import cache
from itertools import combinations
from pathlib import Path
from unittest.mock import patch

import Stemmer

from portal.language import arabic, turkish
from portal.language.analysers import Analyser, analyser
from portal.language.arabic_words import ArabicWords, arabic_words
from portal.language.folding import exact, fold
from portal.language.turkish_roots import turkish_roots

FAMILIES = Path(__file__).parent.parent / "tests" / "data" / "language"
SNOWBALL = {"en": "english", "tr": "turkish", "ar": "arabic"}
Keys = Callable[[str], set[str]]


def lines(name: str) -> list[list[str]]:
    """Return the words of a file, line by line."""
    return [line.split("\t") for line in (FAMILIES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()]


def ours(reader: Analyser) -> Keys:
    """Return what engines match of a word by our analyser: folded form and stem."""
    return cache(lambda text: set(next(reader.words(text))[4:6]))


def snowball(language: str) -> Keys:
    """Return what engines match of a word by folding and Snowball."""
    stemmer = Stemmer.Stemmer(SNOWBALL[language])
    return lambda text: {fold(text, language), fold(stemmer.stemWord(exact(text, language)), language)}


def unlisted(language: str, words: list[str]) -> Keys:
    """Return the keys of ours without the roots of `words` in the lists."""
    known = {analyser(language).stem(word) for word in words}
    reader = Analyser(language)
    roots = {form: tuple(root for root in found if root.key not in known) for form, found in turkish_roots().items()}
    pruned = ArabicWords(*({form: key for form, key in part.items() if key not in known} for part in arabic_words()))
    with patch.object(turkish, "turkish_roots", lambda: roots), patch.object(arabic, "arabic_words", lambda: pruned):
        keys = {word: set(next(reader.words(word))[4:6]) for word in words}
    return keys.__getitem__


def rates(name: str, keys_for: Callable[[list[str]], Keys]) -> tuple[float, float]:
    """Return the share of pairs that meet, and the share of unrelated pairs that stay apart."""
    met = [
        bool(k(a) & k(b))
        for words in lines(f"{name}.meet")
        for k in [keys_for(words)]
        for a, b in combinations(words, 2)
    ]
    apart = [not k(a) & k(b) for a, b in lines(f"{name}.apart") for k in [keys_for([a, b])]]
    return sum(met) / len(met), sum(apart) / len(apart)


def main() -> None:
    print(f"{'file':12} {'analyser':28} meet  apart")
    for name in ("en", "tr", "ar", "tr.unseen", "ar.unseen", "tr.later", "ar.later"):
        language = name.partition(".")[0]
        our_keys, their_keys = ours(analyser(language)), snowball(language)
        rows = {"ours": lambda words, k=our_keys: k, "Snowball": lambda words, k=their_keys: k}
        if language != "en":
            rows["ours, lists without these words"] = lambda words, code=language: unlisted(code, words)
        for label, keys_for in rows.items():
            print(f"{name:12} {label:32} {'{:.3f}  {:.3f}'.format(*rates(name, keys_for))}")


if __name__ == "__main__":
    main()
