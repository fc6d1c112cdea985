"""Read the numbers that people type and write numbers by language; digits shown are always 0-9."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext

from portal.language.casing import base_language
from portal.language.digits import ascii_digits

_NARROW_SPACE = "\u202f"
_COMMA_DECIMALS = frozenset("tr az de es it pt nl id da el ro hr sl sr bs mk sq ku vi ca".split())  # noqa: SIM905
_SPACE_GROUPS = frozenset("fr ru uk pl cs sk bg fi sv no nb nn hu et lv lt hy ka be kk uz".split())  # noqa: SIM905
_LONGEST = 40

_MINUS = "-−–‐‑"
_GROUP_SPACES = re.compile(r"(?<=\d)[ '’](?=\d)")
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_BODY = re.compile(r"\d*(?:[.,]\d+)*[.,]?")
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+(?:[.,]\d*)?")


class NumberError(ValueError):
    """What was typed cannot be read as one number; `code` names the reason for a translated message."""

    code = "unreadable"


class EmptyNumber(NumberError):
    """Nothing was typed."""

    code = "empty"


class UnreadableNumber(NumberError):
    """There are letters, or the separators make no number."""

    code = "unreadable"


class AmbiguousNumber(NumberError):
    """The separators allow two readings that differ."""

    code = "ambiguous"


class TooLongNumber(NumberError):
    """More than forty characters: no answer of ours."""

    code = "too_long"


@dataclass(frozen=True)
class Reading:
    """A number as we read it; `echo` shows it to the learner in the language's own way."""

    value: Decimal
    echo: str


def separators(language: str) -> tuple[str, str]:
    """Return the thousands separator and the decimal mark of a language.

    >>> separators("tr"), separators("ar"), separators("fr") == ("\u202f", ",")
    (('.', ','), (',', '.'), True)
    """
    base = base_language(language)
    if base in _SPACE_GROUPS:
        return _NARROW_SPACE, ","
    return (".", ",") if base in _COMMA_DECIMALS else (",", ".")


def format_number(value: Decimal, language: str, places: int | None = None) -> str:
    """Return `value` written by the rules of `language`, rounded half up to `places` if given.

    Raises ValueError for NaN and infinities.

    >>> format_number(Decimal("1234.56"), "tr"), format_number(Decimal("-1234.565"), "en", places=2)
    ('1.234,56', '-1,234.57')
    """
    if not value.is_finite():
        raise ValueError(f"{value} cannot be written as a number.")
    group, mark = separators(language)
    rounded = value if places is None else _rounded(value, places)
    sign = "-" if rounded < 0 else ""
    whole, _, fraction = f"{abs(rounded):f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", group)
    return f"{sign}{grouped}{mark}{fraction}" if fraction else sign + grouped


def read_number(text: str, language: str) -> Reading:
    """Return the number that somebody typed, in any digits, with its canonical echo.

    Where two readings are possible the language decides: 1.234 is 1234 in Turkish and 1.234 in English.
    Raises a `NumberError`: `EmptyNumber`, `UnreadableNumber`, `AmbiguousNumber` or `TooLongNumber`.

    >>> read_number("١٬٢٣٤٫٥٦", "ar")
    Reading(value=Decimal('1234.56'), echo='1,234.56')
    >>> read_number("1.234", "tr").value, read_number("1.234", "en").value
    (Decimal('1234'), Decimal('1.234'))
    """
    sign, body = _sign_and_body(_tidy(text))
    value = Decimal(sign + _plain(body, language))
    return Reading(value, format_number(value, language))


def _rounded(value: Decimal, places: int) -> Decimal:
    with localcontext() as context:
        context.prec = max(len(value.as_tuple().digits), value.adjusted() + 1) + places + 2
        return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _tidy(text: str) -> str:
    """Return the text with plain digits, separators and spaces."""
    if len(text) > 4 * _LONGEST:
        raise TooLongNumber("The number is too long.")
    if any(letter.isnumeric() and not letter.isdecimal() for letter in text):  # 5² is not 52
        raise UnreadableNumber(f"“{text}” cannot be read as a number.")
    tidy = ascii_digits(unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)))
    tidy = " ".join(tidy.replace("٬", "'").replace("،", ",").split())
    if not tidy:
        raise EmptyNumber("No number was typed.")
    if len(tidy) > _LONGEST:
        raise TooLongNumber("The number is too long.")
    return tidy


def _sign_and_body(text: str) -> tuple[str, str]:
    """Split off a sign: before the number, after it (right-to-left typing), or parentheses."""
    if text.startswith("(") and text.endswith(")"):
        return "-", text[1:-1].strip()
    for place in (0, -1):
        if text[place] in _MINUS:
            return "-", text.strip(_MINUS + " ") if text.count(text[place]) == 1 else ""
    return "", text[1:].strip() if text.startswith("+") else text


def _plain(body: str, language: str) -> str:
    """Return the number with a decimal point and no other separator."""
    if "٫" in body:
        return _with_arabic_mark(body)
    group, mark = separators(language)
    spaced = _GROUP_SPACES.sub(" ", body)
    if " " in spaced:
        return _without_spaces(spaced, group)
    if not _BODY.fullmatch(body) or not any(letter.isdigit() for letter in body):
        raise UnreadableNumber(f"“{body}” cannot be read as a number.")
    dots, commas = body.count("."), body.count(",")
    if dots and commas:
        return _with_both(body)
    used = "." if dots else ","
    if dots + commas > 1:
        return _grouped(body, used)
    if dots + commas == 1 and used == group and re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", body):
        return _grouped(body, used)
    return body.replace(used, ".")


def _grouped(body: str, separator: str) -> str:
    if not re.fullmatch(rf"[1-9]\d{{0,2}}(?:{re.escape(separator)}\d{{3}})+", body):
        raise UnreadableNumber(f"The separators of “{body}” make no number.")
    return body.replace(separator, "")


def _with_both(body: str) -> str:
    """The mark that comes last is the decimal mark, whatever the language."""
    mark = max(".,", key=body.rfind)
    whole, _, fraction = body.rpartition(mark)
    return f"{_grouped(whole, '.' if mark == ',' else ',')}.{fraction or '0'}"


def _with_arabic_mark(body: str) -> str:
    whole, _, fraction = body.partition("٫")
    if not re.fullmatch(r"\d*", fraction):
        raise UnreadableNumber(f"The separators of “{body}” make no number.")
    for separator in ("'", " ", ","):
        if separator in whole:
            return f"{_grouped(whole, separator)}.{fraction or '0'}"
    if not re.fullmatch(r"\d+", whole or "0"):
        raise UnreadableNumber(f"“{body}” cannot be read as a number.")
    return f"{whole or '0'}.{fraction or '0'}"


def _without_spaces(spaced: str, group: str) -> str:
    if not _SPACED.fullmatch(spaced):
        raise UnreadableNumber(f"The separators of “{spaced}” make no number.")
    if group in ".," and re.search(rf"{re.escape(group)}\d{{3}}$", spaced):
        raise AmbiguousNumber(f"“{spaced}” can be read in two ways.")
    return spaced.replace(" ", "").replace(",", ".")
