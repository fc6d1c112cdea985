"""Words that must be found by one another are, and words that only look alike are kept apart.

`<language>.meet.tsv` has one family a line, `<language>.apart.tsv` one pair a line. The files named "unseen" were
written after the first rules and lists, those named "later" after the last large change; at their first run they
gave 0.985 and 0.931 (Turkish), 0.974 and 0.951 (Arabic) of pairs that meet, 0.981 and more of pairs apart.
"""

from itertools import combinations
from pathlib import Path

import pytest

from portal.language.analysers import Word, analyser

FAMILIES = Path(__file__).parents[2] / "data" / "language"
LEAST_WORDS = 150

LISTED = [("en", 0.98), ("tr", 0.98), ("ar", 0.95)]
MEET = [*LISTED, ("tr.unseen", 0.90), ("ar.unseen", 0.85), ("tr.later", 0.90), ("ar.later", 0.85)]
APART = [*LISTED, ("tr.unseen", 0.93), ("ar.unseen", 0.85), ("tr.later", 0.93), ("ar.later", 0.85)]


def lines(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (FAMILIES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()]


def first_word(text: str, language: str) -> Word:
    return next(analyser(language).words(text))


def meet(left: str, right: str, language: str) -> bool:
    """Two words meet when a form that the engines match is equal."""
    a, b = first_word(left, language), first_word(right, language)
    return a.folded == b.folded or a.stem == b.stem


@pytest.mark.parametrize(("name", "least"), MEET)
def test_forms_of_one_word_meet(name: str, least: float) -> None:
    language = name.partition(".")[0]
    pairs = [pair for family in lines(f"{name}.meet") for pair in combinations(family, 2)]
    split = [pair for pair in pairs if not meet(*pair, language)]
    assert 1 - len(split) / len(pairs) >= least, split


@pytest.mark.parametrize(("name", "least"), APART)
def test_unrelated_words_stay_apart(name: str, least: float) -> None:
    language = name.partition(".")[0]
    pairs = lines(f"{name}.apart")
    joined = [pair for pair in pairs if meet(*pair, language)]
    assert 1 - len(joined) / len(pairs) >= least, joined


@pytest.mark.parametrize("language", ["en", "tr", "ar"])
@pytest.mark.parametrize("kind", ["meet", "apart"])
def test_every_language_has_enough_words(language: str, kind: str) -> None:
    assert sum(map(len, lines(f"{language}.{kind}"))) >= LEAST_WORDS


ORTHOGRAPHY = [
    ("tr", "KADIN", "kadin"),
    ("tr", "işletmelerimizden", "ISLETMELERIMIZDEN"),
    ("tr", "Türkiye’nin", "turkiyenin"),
    ("tr", "çalıştığımız", "calistigimiz"),
    ("tr", "kâr", "kar"),
    ("ar", "الإدارة", "الاداره"),
    ("ar", "مستوى", "مستوي"),
    ("ar", "التَّعَاوُن", "التعـاون"),
    ("ar", "أسئلة", "اسئله"),
    ("ar", "کتاب", "كتاب"),
]


@pytest.mark.parametrize(("language", "left", "right"), ORTHOGRAPHY)
def test_ways_of_writing_meet(language: str, left: str, right: str) -> None:
    assert meet(left, right, language)
