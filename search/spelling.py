"""What a reader may have meant: words of the index that are written nearly so."""

from difflib import get_close_matches

from portal.language.analysers import analyser, fold_text
from search.engines.contract import Engine, Query
from search.query import parse

NEAR_ENOUGH = 0.75
_SAME_BEGINNING = 2
_MOST_COMPARED = 2000


def meant(searcher: Engine, typed: str, language: str) -> str:
    """Return the words typed with those that are nowhere in the index replaced by near ones; "" if none is near."""
    words = [word for word in analyser(language).words(parse(typed, language).text) if not word.is_part]
    nearer = [_nearer(searcher, word.original, language) for word in words]
    if not words or all(new is None for new in nearer):
        return ""
    return " ".join(new or word.original for new, word in zip(nearer, words, strict=True))


def _nearer(searcher: Engine, word: str, language: str) -> str | None:
    """Return the word of the index that is written most like `word`; None if `word` is in it or none is near."""
    if searcher.search(Query(language, parse(word, language).wanted, limit=0)).count:
        return None
    folded = fold_text(word, language)
    known = searcher.suggest(language, folded[:_SAME_BEGINNING], _MOST_COMPARED)
    by_form = {fold_text(other, language): other for other in reversed(known)}
    return next((by_form[near] for near in get_close_matches(folded, by_form, n=1, cutoff=NEAR_ENOUGH)), None)
