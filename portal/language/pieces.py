"""Cut a text into pieces: words, numbers and compounds, with their places in the original."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from portal.language.digits import ascii_digits
from portal.language.folding import character_ranges

APOSTROPHES = "'’ʼ‘′＇"
HYPHENS = "-‐‑"
# A law, a passage, a date: 2.3.4, 2-22-431. Canonical: dots.
_NUMBER = re.compile(r"[0-9]+(?:[.\-][0-9]+)+")
# A quantity with thousands: 1.234.567,89 or 1,234,567.89 or 40.000. Canonical: 1234567.89.
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+(?:,[0-9]+)?|(?:,[0-9]{3})+(?:\.[0-9]+)?)")
_LONG_PART = 3

#: Given what stands before and after an apostrophe, say which of the two is a word.
Apostrophe = Callable[[str, str], tuple[bool, bool]]


class Piece(NamedTuple):
    """A word of the original text; `text` is what to analyse, `is_part` a piece of the compound before it."""

    start: int
    end: int
    text: str
    is_number: bool = False
    is_part: bool = False


class _Segment(NamedTuple):
    start: int
    end: int
    text: str
    joined_by: str


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    letter, extender = "[^\\W_ʼ]", f"[{character_ranges('Mn', 'Mc', 'Me', 'Cf')}]"
    word = f"{letter}+(?:{extender}+{letter}*)*"
    joiner = rf"(?:\.?[{APOSTROPHES}]|[{HYPHENS}.]|(?<=\d)[,٫٬](?=\d))"
    return re.compile(f"{word}(?:{joiner}{word})*"), re.compile(f"({joiner}?)({word})")


def pieces(text: str, apostrophe: Apostrophe) -> Iterator[Piece]:
    """Yield the pieces of `text` in order; the parts of a compound follow the compound."""
    for match in _patterns()[0].finditer(text):
        chunk = match[0]
        if chunk.isalnum() and "ʼ" not in chunk:
            yield Piece(match.start(), match.end(), chunk)
        else:
            yield from _cut(chunk, match.start(), apostrophe)


def canonical_number(chunk: str) -> str | None:
    """Return the one way to write a number with separators, or None if the chunk is none.

    >>> canonical_number("2-22-431"), canonical_number("40.000"), canonical_number("a")
    ('2.22.431', '40000', None)
    """
    digits = ascii_digits(chunk).replace("٬", ",").replace("٫", ".")
    if _GROUPED.fullmatch(digits):
        decimal_mark = "," if digits.find(".") < digits.find(",") and "." in digits else "."
        if digits.count(".") == 0 or decimal_mark == ",":
            return digits.replace(".", "").replace(",", "." if decimal_mark == "," else "")
        return digits.replace(",", "") if "," in digits else digits.replace(".", "")
    return digits.replace("-", ".") if _NUMBER.fullmatch(digits) else None


def _cut(chunk: str, offset: int, apostrophe: Apostrophe) -> Iterator[Piece]:
    segments = [_Segment(match.start(2), match.end(2), match[2], match[1]) for match in _patterns()[1].finditer(chunk)]
    for run in _runs(_without_endings(segments, apostrophe)):
        for piece in _run_pieces(chunk, run):
            yield piece._replace(start=piece.start + offset, end=piece.end + offset)


def _without_endings(segments: list[_Segment], apostrophe: Apostrophe) -> list[_Segment]:
    kept: list[_Segment] = []
    for segment in segments:
        if segment.joined_by[-1:] and segment.joined_by[-1] in APOSTROPHES:
            segment = segment._replace(joined_by="'")
            head_is_word, tail_is_word = apostrophe(kept[-1].text, segment.text) if kept else (True, True)
            if not head_is_word:
                kept.pop()
            if not tail_is_word:
                continue
        kept.append(segment)
    return kept


def _runs(segments: list[_Segment]) -> Iterator[list[_Segment]]:
    """Group segments that belong together: numbers, co-operative, A.Ş."""
    run: list[_Segment] = []
    for segment in segments:
        if run and not _belongs(run, segment):
            yield run
            run = []
        run.append(segment)
    if run:
        yield run


def _belongs(run: list[_Segment], segment: _Segment) -> bool:
    both_numbers = run[-1].text.isdecimal() and segment.text.isdecimal()
    if segment.joined_by in (",", "٫", "٬"):
        return both_numbers and all(part.text.isdecimal() for part in run)
    if segment.joined_by == ".":
        both_initials = all(len(part.text) == 1 and part.text.isalpha() for part in (run[-1], segment))
        return both_numbers or both_initials
    return segment.joined_by != "" and segment.joined_by in HYPHENS


def _run_pieces(chunk: str, run: list[_Segment]) -> Iterator[Piece]:
    start, end = run[0].start, run[-1].end
    if len(run) == 1:
        yield Piece(start, end, run[0].text)
        return
    if all(segment.text.isdecimal() for segment in run):
        yield from _number_pieces(chunk[start:end], start, run)
        return
    yield Piece(start, end, "".join(segment.text for segment in run))
    if any(segment.joined_by in HYPHENS for segment in run[1:]):
        for segment in run:
            yield Piece(segment.start, segment.end, segment.text, is_part=True)


def _number_pieces(written: str, start: int, run: list[_Segment]) -> Iterator[Piece]:
    canonical = canonical_number(written)
    if canonical is None:  # 1,2,3 is a list
        for segment in run:
            yield Piece(segment.start, segment.end, segment.text)
        return
    yield Piece(start, start + len(written), canonical, is_number=True)
    if canonical.count(".") > 1 or any(hyphen in written for hyphen in HYPHENS):
        for segment in run:
            if len(segment.text) >= _LONG_PART:
                yield Piece(segment.start, segment.end, segment.text, is_part=True)
