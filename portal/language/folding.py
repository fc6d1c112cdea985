"""Two normal forms of a text: `exact` keeps letters apart, `fold` joins what people type for one another."""

import re
import unicodedata
from functools import cache

from portal.language.casing import lower
from portal.language.digits import ascii_digits

TATWEEL = "\u0640"
_ROUNDS = 4
# The planes between hold ideographs only; tags and variation selectors stand in plane 14.
_ASSIGNED = (*range(0x20000), *range(0xE0000, 0xE0200))
# Combining classes that spell a letter instead of decorating it: nukta, kana voicing, virama.
_SPELLING_CLASSES = frozenset({0, 7, 8, 9})
_ARABIC_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff"
_VARIATION_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_SAME = str.maketrans({
    "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ß": "ss", "æ": "ae", "œ": "oe",
    "þ": "th", "ə": "e", "ς": "σ",
    "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ۃ": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ک": "ك", "ٱ": "ا",
    "پ": "ب", "چ": "ج", "ڤ": "ف", "گ": "ك",
})  # fmt: skip


@cache
def character_ranges(*categories: str) -> str:
    """Return the characters of these Unicode categories as ranges for a regular expression."""
    chosen = [code for code in _ASSIGNED if unicodedata.category(chr(code)) in categories]
    ranges: list[list[int]] = []
    for code in chosen:
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in ranges)


@cache
def _invisible() -> re.Pattern[str]:
    return re.compile(f"[{character_ranges('Cf')}{_VARIATION_SELECTORS}{TATWEEL}]")


_HARAKAT = re.compile(f"[{_ARABIC_MARKS}]")


def exact(text: str, language: str) -> str:
    """Return `text` as the field *exact* holds it: one way of writing, every letter kept apart.

    NFKC, lower case by language, digits 0-9, without harakat, tatweel and invisible characters.

    >>> exact("KADIN", "tr"), exact("التَّعاونيــات", "ar"), exact("Co\u00adop", "en")
    ('kadın', 'التعاونيات', 'coop')
    """
    if text.isascii():
        return lower(text, language)
    for _ in range(_ROUNDS):
        before = text
        text = unicodedata.normalize("NFKC", _invisible().sub("", text))
        text = unicodedata.normalize("NFC", _HARAKAT.sub("", lower(text, language)))
        text = ascii_digits(text)
        if text == before:
            break
    return text


def fold(text: str, language: str) -> str:
    """Return `text` as the field *folded* holds it: accents and twin letters joined; idempotent.

    >>> fold("IŞIK", "tr"), fold("الأسئلة إلى", "ar"), fold("Égalité", "fr")
    ('isik', 'الاسيله الي', 'egalite')
    """
    text = exact(text, language)
    if text.isascii():
        return text
    for _ in range(_ROUNDS):
        before = text
        bare = "".join(
            letter
            for letter in unicodedata.normalize("NFKD", text)
            if unicodedata.combining(letter) in _SPELLING_CLASSES
        )
        # Lower case by no language: a Turkish I is ı, hence i, by now.
        text = exact(bare.translate(_SAME), "")
        if text == before:
            break
    return text
