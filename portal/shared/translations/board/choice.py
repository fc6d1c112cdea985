"""What the editor chose to see of the board, and in which order."""

from datetime import UTC, datetime

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.shared.translations.board.board import Row
from portal.shared.translations.board.faces import name_of
from portal.shared.translations.board.states import State

ORDERS = {
    "place": _("as in the tree"),
    "title": _("by title"),
    "kind": _("by kind"),
    "waiting": _("longest outdated first"),
}
NEVER = datetime.max.replace(tzinfo=UTC)


class ChoiceForm(forms.Form):
    """Filters and order; everything may be left open."""

    q = forms.CharField(label=_("Title contains"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)
    state = forms.ChoiceField(label=_("State"), required=False)
    order = forms.ChoiceField(label=_("Order"), required=False, choices=list(ORDERS.items()))

    def __init__(self, data: dict, *, rows: list[Row], languages: dict[str, str]) -> None:
        super().__init__(data)
        everything = [("", _("All"))]
        kinds = sorted(((kind, name_of(kind)) for kind in {row.kind for row in rows}), key=lambda kind: kind[1])
        self.fields["kind"].choices = everything + kinds
        self.fields["language"].choices = everything + list(languages.items())
        states = [(state.value, state.label) for state in State if state != State.SOURCE]
        self.fields["state"].choices = everything + states
        self.is_valid()

    def chosen(self, name: str) -> str:
        """Return what was chosen; empty for nothing and for nonsense."""
        return self.cleaned_data.get(name, "")

    def choose(self, rows: list[Row]) -> list[Row]:
        """Return the rows that were asked for, in their order."""
        wanted = [row for row in rows if self._fits(row)]
        order = self.chosen("order") or "place"
        return sorted(wanted, key=lambda row: self._rank(row, order))

    def _fits(self, row: Row) -> bool:
        kind, state, text = self.chosen("kind"), self.chosen("state"), self.chosen("q").casefold()
        if (kind and row.kind != kind) or (text and text not in row.title.casefold()):
            return False
        return not state or any(cell.state == state for cell in self._cells(row))

    def _rank(self, row: Row, order: str) -> tuple:
        if order == "waiting":
            return (min((cell.since or NEVER for cell in self._cells(row)), default=NEVER), row.place)
        return ({"title": row.title.casefold(), "kind": row.kind}.get(order, ""), row.place)

    def _cells(self, row: Row) -> list:
        language = self.chosen("language")
        return [cell for cell in row.cells if language in ("", cell.language)]
