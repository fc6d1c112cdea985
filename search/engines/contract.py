"""What every engine does: the same documents, queries and answers, whatever stores them.

Text arrives analysed (see search.documents and search.query); an engine compares forms and knows no language.
All engines weigh a match in the title above one in the heading above one in the body, and the exact form above the
folded above the stem.
"""

import uuid
from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple, Protocol

from portal.language.analysers import Forms
from portal.shared.documents import Document

#: What matches weigh, by field and form.
FIELD_WEIGHTS = {"title": 10.0, "heading": 5.0, "body": 2.0}
FORM_WEIGHTS = {"exact": 1.0, "folded": 0.8, "stem": 0.6}

MOST_WORDS_OF_A_TITLE = 20

Facets = Mapping[str, Collection[str]]


class EngineUnavailable(Exception):
    """The engine does not answer, or has no index yet; what waits for it is kept in the outbox."""


class PageId(NamedTuple):
    """A page in one language: what the index replaces and deletes as a whole."""

    key: uuid.UUID
    locale: str


@dataclass(frozen=True)
class IndexedDocument:
    """A document and its words: `words[field][form]` holds the forms in the order of the text, with spaces between;
    after those of a title stands `whole_title` of them.

    `spellings` pairs each folded form with its exact one, for suggestions.
    """

    document: Document
    words: dict[str, dict[str, str]]
    spellings: frozenset[tuple[str, str]] = frozenset()


def whole_title(forms: Iterable[str]) -> str:
    """Return all words of a title as one word that no text holds: it finds a title that says just what was asked."""
    return "\u2402" + "\u241f".join(islice(forms, MOST_WORDS_OF_A_TITLE))


@dataclass(frozen=True)
class Clause:
    """A condition: one of `alternatives` is there, each a run of words. In a phrase they follow one another."""

    alternatives: tuple[tuple[Forms, ...], ...]
    is_phrase: bool = False


@dataclass(frozen=True)
class Query:
    """What is looked for, in one language. A document matches when it meets all of `wanted` (or any, if `is_loose`)
    and none of `unwanted`, and has, for each facet in `facets`, one of its values; "kind" is a facet.
    One whose whole title is `title` matches too, and weighs more for it.
    """

    locale: str
    wanted: tuple[Clause, ...]
    unwanted: tuple[Clause, ...] = ()
    title: tuple[Forms, ...] = ()
    is_loose: bool = False
    facets: Facets = field(default_factory=dict)
    limit: int = 10
    offset: int = 0


@dataclass(frozen=True)
class Found:
    """`count` documents match; `documents` are those asked for, best first.

    `facets[name][value]` counts the documents that would match if only this value of the facet were chosen.
    """

    count: int = 0
    documents: tuple[Document, ...] = ()
    facets: dict[str, dict[str, int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Progress:
    """Which rows of the outbox an index holds: all up to `mark`, and those in `beyond`."""

    mark: int = 0
    beyond: frozenset[int] = frozenset()


@dataclass(frozen=True)
class IndexState:
    """The index that is searched: how its text was analysed, what of the outbox is in, how many documents it holds."""

    version: str
    progress: Progress
    documents: int


class Index(Protocol):
    """An index open for writing."""

    progress: Progress

    def replace(self, page: PageId, documents: Iterable[IndexedDocument]) -> None:
        """Put `documents` in the place of whatever the index holds of the page; with none, delete it."""


class NewIndex(Index, Protocol):
    """An index that is being built beside the one that is searched."""

    def taking_over(self) -> AbstractContextManager[None]:
        """Keep all other writers out; when the block ends, the new index takes the place of the old one."""


class Engine(Protocol):
    """Stores documents and finds them. Every method raises EngineUnavailable when it cannot."""

    name: str

    def state(self) -> IndexState | None:
        """Describe the index that is searched; None when there is none, or none that can be read."""

    def search(self, query: Query) -> Found:
        """Return what matches."""

    def suggest(self, locale: str, beginning: str, limit: int) -> list[str]:
        """Return words of the index whose folded form begins with `beginning` (folded), most frequent first."""

    def writing(self, *, wait: float) -> AbstractContextManager[Index]:
        """Open the index; its changes and its progress are kept together when the block ends, or not at all.

        `wait`: seconds to wait for another writer.
        """

    def rebuilding(self, version: str) -> AbstractContextManager[NewIndex]:
        """Build a new index while the old one is searched and written; a block that fails leaves the old one."""
