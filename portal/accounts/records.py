"""The protocol for what a learner has done: apps say how to count it and how to move it to another learner.

Apps register in `AppConfig.ready`; accounts asks here and knows no kind of record.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import ngettext_lazy

from portal.accounts.models import Learner

Merge = Callable[[Learner, Learner], None]
Count = Callable[[Learner], Mapping[str, int]]

# How a count is said; an app that counts something else brings its own words.
WORDS = {
    "courses": ngettext_lazy("%(number)s course", "%(number)s courses", "number"),
    "lessons": ngettext_lazy("%(number)s lesson", "%(number)s lessons", "number"),
    "quizzes": ngettext_lazy("%(number)s quiz", "%(number)s quizzes", "number"),
    "attempts": ngettext_lazy("%(number)s attempt at a quiz", "%(number)s attempts at quizzes", "number"),
    "answers": ngettext_lazy("%(number)s answer", "%(number)s answers", "number"),
}


@dataclass(frozen=True)
class RecordKind:
    """How one app's records are moved and counted."""

    merge: Merge
    count: Count
    words: Mapping[str, str]


class RecordRegistry:
    """What is known of learners, by the name of the app that keeps it."""

    def __init__(self) -> None:
        self._kinds: dict[str, RecordKind] = {}

    def register(self, name: str, *, merge: Merge, count: Count, words: Mapping[str, str] | None = None) -> None:
        """Say how the records called `name` are merged and counted.

        `merge(from_learner, to_learner)` moves every record, inside a transaction that the caller opens.
        `count(learner)` maps words (keys of WORDS, or of `words`: lazy plurals with %(number)s) to numbers.
        """
        self._kinds[name] = RecordKind(merge, count, {**WORDS, **(words or {})})

    def count(self, learner: Learner) -> dict[str, int]:
        """Return how much there is of each sort; sorts of which there is nothing are left out."""
        counts = (kind.count(learner) for kind in self._kinds.values())
        return {word: number for found in counts for word, number in found.items() if number}

    def said(self, learner: Learner) -> Iterator[str]:
        """Yield the same in words of the present language: "2 lessons", "5 answers"."""
        for kind in self._kinds.values():
            for word, number in kind.count(learner).items():
                if number:
                    yield kind.words[word] % {"number": number}

    def merge(self, from_learner: Learner, to_learner: Learner) -> None:
        """Move every record of one learner to another: all of it or nothing."""
        with transaction.atomic():
            for kind in self._kinds.values():
                kind.merge(from_learner, to_learner)


registry = RecordRegistry()


def register(name: str, *, merge: Merge, count: Count, words: Mapping[str, str] | None = None) -> None:
    """Register with the portal's own registry; call it in `AppConfig.ready`."""
    registry.register(name, merge=merge, count=count, words=words)
