"""The part of a text that answers a query, with the words that match marked, as they are written there."""

from collections.abc import Iterable, Sequence

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from portal.language.analysers import Forms, Word, analyser
from search.engines.contract import Clause

WORDS_SHOWN = 32
WORDS_BEFORE = 6
ELLIPSIS = "…"


def forms_of(clauses: Iterable[Clause]) -> set[Forms]:
    """Return all words that clauses look for."""
    return {word for clause in clauses for words in clause.alternatives for word in words}


def marked(text: str, forms: set[Forms], language: str) -> SafeString:
    """Return a whole text, escaped, with its matching words in <mark>."""
    return _marked(text, _matching(_words(text, language), forms))


def snippet(text: str, forms: set[Forms], language: str) -> SafeString:
    """Return about thirty words of `text` around the most of the matching words, escaped, with those in <mark>."""
    words = _words(text, language)
    matching = _matching(words, forms)
    first = _best_start(words, matching)
    last = min(first + WORDS_SHOWN, len(words)) - 1
    if not words:
        return conditional_escape(text[:200])
    start = 0 if first == 0 else words[first].start
    end = len(text) if last == len(words) - 1 else words[last].end
    shown = [Word(*_moved(word, start)) for word in matching if start <= word.start and word.end <= end]
    before = f"{ELLIPSIS} " if start else ""
    after = f" {ELLIPSIS}" if end < len(text) else ""
    return format_html("{}{}{}", before, _marked(text[start:end], shown), after)


def _words(text: str, language: str) -> list[Word]:
    return list(analyser(language).words(text))


def _matching(words: Sequence[Word], forms: set[Forms]) -> list[Word]:
    exact, folded, stems = ({form[place] for form in forms} for place in range(3)) if forms else (set(),) * 3
    return [word for word in words if word.exact in exact or word.folded in folded or word.stem in stems]


def _best_start(words: Sequence[Word], matching: Sequence[Word]) -> int:
    """Return the place of the first word shown: the window that holds the most different matching words."""
    places = {word.start: place for place, word in enumerate(words)}
    found = [(places[word.start], word.stem) for word in matching]
    best, best_score = 0, 0
    for index, (place, _) in enumerate(found):
        inside = [stem for other, stem in found[index:] if other < place + WORDS_SHOWN - WORDS_BEFORE]
        score = len(set(inside)) * 100 + len(inside)
        if score > best_score:
            best, best_score = place, score
    return max(0, best - WORDS_BEFORE) if best + WORDS_SHOWN - WORDS_BEFORE > WORDS_SHOWN else 0


def _moved(word: Word, by: int) -> tuple:
    return (word.start - by, word.end - by, *word[2:])


def _marked(text: str, matching: Sequence[Word]) -> SafeString:
    parts, end = [], 0
    for word in matching:
        if word.start < end:
            continue
        parts.append(conditional_escape(text[end : word.start]))
        parts.append(format_html("<mark>{}</mark>", text[word.start : word.end]))
        end = word.end
    parts.append(conditional_escape(text[end:]))
    return mark_safe("".join(parts))  # noqa: S308 every part is escaped
