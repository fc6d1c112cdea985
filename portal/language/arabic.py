"""Arabic: a listed word under its prefixes and suffixes, else a light stem."""

from portal.language.arabic_light import ARTICLES, PRONOUNS, light_stem
from portal.language.arabic_words import ArabicWords, arabic_words

_PARTICLES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
_VERB_PARTICLES = ("", "و", "ف", "ل", "س", "وس", "فس", "ول", "فل")
_PRONOUNS = (*PRONOUNS, "ه", "ك", "ي")
_ENDINGS = ("تان", "تين", "ات", "ون", "ين", "ان", "وا", "تي", "تا", "يات", "يون", "يين", "يه", "ي", "ه", "ا", "و", "ت")
_ADJECTIVES = ("ي", "يه", "يات", "يون", "يين")
_VERB_ENDINGS = ("", "ون", "وا", "ان", "ا", "ن", "ين", "ي", "ت", "تم", "نا", "تا", "و")
_PERSONS = ("ي", "ت", "ن", "ا")
_HAMZAS = ("أ", "إ", "آ")
_SHORTEST = 3

_NOUN_SUFFIXES = frozenset(
    {"", *_PRONOUNS, *_ENDINGS, *(ending + pronoun for ending in _ENDINGS for pronoun in _PRONOUNS[:-1])}
)
_VERB_SUFFIXES = frozenset(ending + pronoun for ending in _VERB_ENDINGS for pronoun in ("", "ني", *_PRONOUNS[:-1]))
_LONGEST_SUFFIX = max(map(len, _NOUN_SUFFIXES | _VERB_SUFFIXES))


def stem(exact: str, folded: str) -> str:
    """Return what an Arabic word is found by: its listed word, or a light stem of at least three letters.

    >>> stem("التعاونيات", "التعاونيات"), stem("قوانينها", "قوانينها"), stem("وزارة", "وزاره")
    ('تعاونيه', 'قانون', 'وزاره')
    """
    has_article = exact[:1] not in _HAMZAS  # إلكتروني has none
    return _listed(folded, has_article=has_article) or light_stem(exact, folded, has_article=has_article)


def apostrophe(head: str, tail: str) -> tuple[bool, bool]:
    """Both sides of an apostrophe are words."""
    return True, True


def _listed(word: str, *, has_article: bool) -> str | None:
    """Return the listed word that needs the fewest letters taken off, nouns before verbs."""
    found = min((_noun_reading(word, has_article=has_article), _verb_reading(word)), key=lambda reading: reading[0])
    return found[1] or None


def _noun_reading(word: str, *, has_article: bool) -> tuple[int, str]:
    best = (len(word) + 1, "")
    for prefix in (*_PARTICLES, *(ARTICLES if has_article else ())):
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :]
        shortest = _SHORTEST if len(prefix) == 1 else _SHORTEST - 1
        for end in _ends(rest, shortest, best[0] - len(prefix)):
            suffix = rest[end:]
            if suffix in _NOUN_SUFFIXES and (key := _noun(rest[:end], suffix)):
                best = (len(prefix) + len(suffix), key)
                break
    return best


def _noun(core: str, suffix: str) -> str | None:
    """Look a bare noun up, as it stands and as it was before its suffix changed its end."""
    nouns = arabic_words().nouns
    if suffix == "ا" and core.endswith("ه"):  # عقد-ها, not عقدة with an ending
        return None
    if suffix.startswith(("ات", "تان", "تين")) and (key := nouns.get(core + "ه")):
        return key
    is_plural = suffix in _ADJECTIVES and nouns.get(core) != core  # تجاري comes from تجارة, not from تجار
    if is_plural and (key := nouns.get(core + "ه")):
        return key
    if key := nouns.get(core):
        return key
    if suffix and core.endswith("ت") and (key := nouns.get(core[:-1] + "ه")):
        return key
    if suffix and core[-2:] in ("او", "اي") and (key := nouns.get(core[:-1] + "ء")):
        return key
    if suffix in _PRONOUNS and core.endswith("ا") and (key := nouns.get(core[:-1] + "ي")):
        return key
    return None


def _verb_reading(word: str) -> tuple[int, str]:
    words, best = arabic_words(), (len(word) + 1, "")
    for particle in _VERB_PARTICLES:
        if not word.startswith(particle):
            continue
        rest = word[len(particle) :]
        for end in _ends(rest, _SHORTEST - 1, best[0] - len(particle)):
            if rest[end:] in _VERB_SUFFIXES and (found := _verb(words, rest[:end])):
                best = min(best, (len(particle) + len(rest) - end + found[0], found[1]))
    return best


def _verb(words: ArabicWords, core: str) -> tuple[int, str] | None:
    """Look a bare verb up: its past, or its present with how many letters of prefix it lost."""
    if key := words.pasts.get(core) or _defective(words.pasts, core):
        return 0, key
    if core[:1] in _PERSONS and (key := words.presents.get(core[1:]) or _defective(words.presents, core[1:])):
        return 1, key
    return None


def _ends(rest: str, shortest: int, limit: int) -> range:
    """Return where a suffix of fewer than `limit` letters may begin, the shortest suffix first."""
    return range(len(rest), max(shortest, len(rest) - min(_LONGEST_SUFFIX, limit - 1)) - 1, -1)


def _defective(forms: dict[str, str], core: str) -> str | None:
    """A verb in ى or ي: اشتر-وا, اشترا-ها."""
    if len(core) < _SHORTEST:
        return None
    return forms.get(core + "ي") or (forms.get(core[:-1] + "ي") if core.endswith("ا") else None)
