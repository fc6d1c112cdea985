"""Decimal digits of any script, read as 0-9."""

import re
import unicodedata

_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")


def ascii_digits(text: str) -> str:
    """Return `text` with every decimal digit of any script written 0-9.

    >>> ascii_digits("٤٧٣٤ · ۱۲ · 2.3.4")
    '4734 · 12 · 2.3.4'
    """
    if text.isascii():
        return text
    return _FOREIGN_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), text)
