"""The translation board, under Reports."""

from collections import OrderedDict
from typing import Any

from django.conf import settings
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import page_permission_policy

from portal.shared.translations.board.board import Row, board
from portal.shared.translations.board.choice import ChoiceForm
from portal.shared.translations.board.faces import name_of
from portal.shared.translations.board.links import Rights, address_of, edit_address, rights_of
from portal.shared.translations.board.states import State

STATUS_CLASSES = {State.SOURCE: "", State.CURRENT: "w-status--primary"}
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class BoardView(ReportView):
    """Page × language: what is missing, a draft, outdated since when, or current."""

    page_title = gettext_lazy("Translation board")
    header_icon = "wagtail-localize-language"
    index_url_name = "translation_board"
    template_name = "translations/board.html"
    results_template_name = "translations/board_rows.html"
    export_filename = "translations"
    permission_policy = page_permission_policy
    any_permission_required = ["add", "change", "publish"]

    @cached_property
    def languages(self) -> dict[str, str]:
        """{code: own name} of the columns: the chosen language, or all."""
        chosen = self.form.chosen("language")
        return {code: name for code, name in settings.LANGUAGES if chosen in ("", code)}

    @cached_property
    def rows(self) -> list[Row]:
        """Every row, whatever was chosen."""
        return board(settings.LANGUAGE_CODES)

    @cached_property
    def form(self) -> ChoiceForm:
        """What the editor chose."""
        return ChoiceForm(self.request.GET, rows=self.rows, languages=dict(settings.LANGUAGES))

    def get_queryset(self) -> list[Row]:
        """Return the chosen rows in their order."""
        return self.form.choose(self.rows)

    def get_context_data(self, **kwargs: Any) -> dict:
        """Return the rows of this page with their links, and the totals of all that was chosen."""
        context = super().get_context_data(**kwargs)
        rights = rights_of(self.request.user)
        return {
            **context,
            "form": self.form,
            "languages": self.languages,
            "totals": self._totals(),
            "rows": [] if self.is_export else [self._shown(row, rights) for row in context["object_list"]],
        }

    def _shown(self, row: Row, rights: Rights) -> dict:
        cells = [(row.cell(language), address_of(row, row.cell(language), rights)) for language in self.languages]
        return {
            "title": row.title,
            "language": row.source.language,
            "kind": name_of(row.kind),
            "address": edit_address(row.source, rights),
            "cells": [
                {"cell": cell, "address": address, "classname": STATUS_CLASSES.get(cell.state, "w-status--label")}
                for cell, address in cells
            ],
        }

    def _totals(self) -> list[dict]:
        """Return [{state, number}] over the shown cells of all chosen rows."""
        states = [row.cell(language).state for row in self.object_list for language in self.languages]
        return [{"state": state.label, "number": states.count(state)} for state in State if state != State.SOURCE]

    # --- spreadsheet -------------------------------------------------------------------------------------------
    def to_row_dict(self, item: Row) -> OrderedDict:
        """Return what stands in one line of the spreadsheet."""
        line = OrderedDict(title=item.title, kind=name_of(item.kind), source=item.source.language)
        for language in self.languages:
            cell = item.cell(language)
            line[language] = str(cell.state.label)
            line[f"{language}_since"] = cell.since
            line[f"{language}_texts"] = f"{cell.texts - cell.gaps}/{cell.texts}" if cell.face and cell.texts else ""
            line[f"{language}_by_hand"] = _("by hand") if cell.is_by_hand else ""
        return line

    @property
    def list_export(self) -> list[str]:
        """The columns of the spreadsheet."""
        parts = ("", "_since", "_texts", "_by_hand")
        return ["title", "kind", "source", *(f"{code}{part}" for code in self.languages for part in parts)]

    def get_heading(self, queryset: list[Row], field: str) -> str:
        """Return the name of a column; those of a language begin with its name."""
        code, _sign, part = field.partition("_")
        words = {"since": _("outdated since"), "texts": _("texts translated"), "by_hand": _("edited by hand")}
        plain = {"title": _("Title"), "kind": _("Kind"), "source": _("Source")}
        name = plain.get(field) or dict(settings.LANGUAGES)[code]
        return f"{name}: {words[part]}" if part else name

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """Keep a title from being read as a formula by the program that opens the file."""
        value = super().preprocess_field_value(field, value, export_format)
        return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
