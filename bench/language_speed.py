"""How many megabytes of text a second the analysers read, with all fields of every word.

    python bench/language_speed.py [megabytes]

Two figures a language. "new": every text comes to a fresh analyser that has seen no word before, and its
vocabulary keeps growing, as when an index is built; "known": the same text again, as when pages are edited.
The text is the starter content, whose words are put together anew with other endings until it is long enough.
"""

import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from portal.language.analysers import Analyser, analyser

CONTENT = Path(__file__).parent.parent / "home" / "starter" / "content"
BYTES_IN_MEGABYTE = 1_000_000
SEED = 1163


def source_words(language: str) -> list[str]:
    """Return the words of the starter content in one language, in reading order."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(CONTENT.rglob(f"*.{language}.yaml")))
    return [word.original for text in texts for word in analyser(language).words(text) if word.folded.isalpha()]


def text_of(language: str, size: int) -> str:
    """Return `size` bytes of text: runs of real words, every twentieth with the ending of another word."""
    words, dice, pieces, length = source_words(language), random.Random(SEED), list[str](), 0
    while length < size:
        start = dice.randrange(max(1, len(words) - 20))
        run = words[start : start + 19]
        run.append(dice.choice(words)[:5] + dice.choice(words)[-4:])
        pieces.append(" ".join(run) + ". ")
        length += len(pieces[-1].encode())
    return "".join(pieces)


def seconds(reader: Analyser, text: str) -> float:
    """Return how long `reader` takes for all words of `text`."""
    start = time.perf_counter()
    for _ in reader.words(text):
        pass
    return time.perf_counter() - start


def measured(megabytes: float) -> Iterator[tuple[str, float, float]]:
    """Yield language, megabytes a second of a new text, and of the same text again."""
    for language in ("en", "tr", "ar"):
        text = text_of(language, int(megabytes * BYTES_IN_MEGABYTE))
        list(analyser(language).words("warm"))
        reader = Analyser(language)
        yield language, megabytes / seconds(reader, text), megabytes / seconds(reader, text)


def main() -> None:
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 2.0
    print(f"{megabytes:g} MB of text, all fields\nlanguage   new MB/s   known MB/s")
    for language, new, known in measured(megabytes):
        print(f"{language:8} {new:10.2f} {known:12.2f}")


if __name__ == "__main__":
    main()
