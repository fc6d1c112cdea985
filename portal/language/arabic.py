"""Arabic: a light stemmer."""

_PREFIXES = ("وال", "بال", "كال", "فال", "لل", "ال")
_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
_SHORTEST = 3


def stem(exact: str, folded: str) -> str:
    """Return the light stem of an Arabic word, of at least three letters.

    >>> stem("التعاونيات", "التعاونيات"), stem("وزارة", "وزاره")
    ('تعاون', 'وزار')
    """
    for prefix in _PREFIXES:
        if folded.startswith(prefix) and len(folded) - len(prefix) >= _SHORTEST:
            folded = folded[len(prefix) :]
            break
    for suffix in _SUFFIXES:
        if folded.endswith(suffix) and len(folded) - len(suffix) >= _SHORTEST:
            folded = folded[: -len(suffix)]
    return folded


def apostrophe(head: str, tail: str) -> tuple[bool, bool]:
    """Both sides are words."""
    return True, True
