"""Accepted forms of a typed text, by language, compared after our folding: no fuzzy percentages, no guesses."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from courses.grading.fields import fault, read_list, read_object, read_share, read_text
from courses.grading.result import Json
from portal.language.folding import fold

ANY_LANGUAGE = "*"
_EDGES = " .,;:!?…؟،؛\"'“”‘’«»()[]"


@dataclass(frozen=True)
class Form:
    """A text that is expected; `share` of the points that it earns, 0 for a known mistake."""

    id: str
    text: str
    share: Decimal


@dataclass(frozen=True)
class AcceptedForms:
    """Forms by language code; those under "*" are accepted in every language."""

    by_language: Mapping[str, tuple[Form, ...]]

    def find(self, typed: str, language: str) -> Form | None:
        """Return the best form that `typed` is, None if it is none.

        A language without forms of its own, such as one that was added later, accepts those of all languages.
        """
        matching = [
            form for form, own in self._offered(language) if comparable(typed, own) == comparable(form.text, own)
        ]
        return max(matching, key=lambda form: form.share, default=None)

    def first(self, language: str) -> str:
        """Return the first form that earns all points, to be shown as the right answer."""
        return next(form.text for form, _ in self._offered(language) if form.share == 1)

    def _offered(self, language: str) -> Iterator[tuple[Form, str]]:
        own = self.by_language.get(language, ())
        if any(form.share == 1 for form in own):
            yield from ((form, language) for form in (*own, *self.by_language.get(ANY_LANGUAGE, ())))
            return
        for code, forms in self.by_language.items():
            yield from ((form, language if code == ANY_LANGUAGE else code) for form in forms)


def comparable(text: str, language: str) -> str:
    """Return a text as it is compared: folded, single spaces, without punctuation around it.

    >>> comparable(" Katma  Değer Vergisi. ", "tr")
    'katma deger vergisi'
    """
    return " ".join(fold(text, language).split()).strip(_EDGES)


def read_forms(item: Mapping[str, Json]) -> AcceptedForms:
    """Read `{"accepted": {"en": [{"id": "…", "text": "VAT", "share": "1"}], "*": […]}}`."""
    languages = read_object(item, "accepted")
    forms = {code: tuple(_read_form(row) for row in read_list(languages, code)) for code in languages}
    if not any(form.share == 1 for rows in forms.values() for form in rows):
        raise fault(item, "no accepted form earns all points.")
    for code, rows in forms.items():
        if any(not comparable(form.text, code) for form in rows):
            raise fault(item, f"an accepted form of “{code}” has no letters.")
    return AcceptedForms(forms)


def _read_form(row: Mapping[str, Json]) -> Form:
    return Form(read_text(row, "id"), read_text(row, "text"), read_share(row, "1"))
