"""The protocol between pages and search: an app says how its pages become searchable documents.

Apps register in `AppConfig.ready`; search asks here and knows no page type.
"""

import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from django.db import models
from django.utils.functional import Promise


@dataclass(frozen=True)
class Document:
    """One thing that can be found: a passage, or the part of a page under one heading.

    `block_id` is empty for a page as a whole. `anchor` stands after # in the address. `body` is plain text.
    `facets` maps a facet's name (stage, country, audience, subject) to its values.
    """

    page_key: uuid.UUID
    block_id: str
    locale: str
    kind: str
    title: str
    heading: str
    body: str
    anchor: str = ""
    facets: dict[str, tuple[str, ...]] = field(default_factory=dict)


StrOrPromise = str | Promise
DocumentMaker = Callable[[models.Model], Iterable[Document]]


class DocumentRegistry:
    """Which model becomes documents, how, and what its facets are called."""

    def __init__(self) -> None:
        self._makers: dict[type[models.Model], DocumentMaker] = {}
        self._labels: dict[tuple[str, str], StrOrPromise] = {}

    def register(self, model: type[models.Model], maker: DocumentMaker) -> None:
        """Say how instances of `model` (the specific class) become documents."""
        self._makers[model] = maker

    def searchable_models(self) -> list[type[models.Model]]:
        """Return the searchable models."""
        return list(self._makers)

    def documents_of(self, instance: models.Model) -> Iterator[Document]:
        """Yield the documents of a specific instance; nothing for a model that nobody registered."""
        maker = self._makers.get(type(instance))
        if maker:
            yield from maker(instance)

    def label(self, facet: str, value: str, text: StrOrPromise) -> None:
        """Say what readers call a value of a facet; "kind" is one of the facets. The order is the order shown."""
        self._labels[facet, value] = text

    def label_of(self, facet: str, value: str) -> str:
        """Return what readers call a value of a facet, in the active language; an unknown one as it is."""
        return str(self._labels.get((facet, value), value))

    def values(self, facet: str) -> list[str]:
        """Return the values of a facet in the order shown."""
        return [value for name, value in self._labels if name == facet]


registry = DocumentRegistry()
