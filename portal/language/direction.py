"""The writing direction of a language."""

_RIGHT_TO_LEFT_LANGUAGES = frozenset(
    [
        "ar",
        "arc",
        "arz",
        "ary",
        "ckb",
        "dv",
        "fa",
        "glk",
        "he",
        "iw",
        "khw",
        "ks",
        "lrc",
        "mzn",
        "nqo",
        "pnb",
        "prs",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
        "ji",
    ]
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset(
    ["adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "syre", "syrj", "syrn", "thaa"]
)
_SCRIPT_LENGTH = 4


def direction(language: str) -> str:
    """Return "rtl" or "ltr" for a language tag; a script in the tag decides first.

    >>> direction("ar"), direction("tr"), direction("ku-Arab"), direction("ar-Latn")
    ('rtl', 'ltr', 'rtl', 'ltr')
    """
    first, *others = language.replace("_", "-").lower().split("-")
    for part in others:
        if len(part) == _SCRIPT_LENGTH and part.isalpha():
            return "rtl" if part in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if first in _RIGHT_TO_LEFT_LANGUAGES else "ltr"
