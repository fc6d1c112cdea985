"""A table whose first column names its rows."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class ColumnBlock(blocks.StructBlock):
    """The head of one column."""

    text = blocks.CharBlock(max_length=120, label=_("Heading"))
    numeric = blocks.BooleanBlock(required=False, label=_("Numbers"), help_text=_("Set to the end of the column"))

    class Meta:
        icon = "list-ul"


class RowBlock(blocks.StructBlock):
    """One row: as many cells as there are columns."""

    cells = blocks.ListBlock(blocks.CharBlock(max_length=300, required=False), label=_("Cells"))
    is_total = blocks.BooleanBlock(required=False, label=_("Total or sum"))

    class Meta:
        icon = "list-ul"


class TableBlock(blocks.StructBlock):
    """A table with a caption that says the unit."""

    caption = blocks.CharBlock(max_length=200, label=_("Caption"), help_text=_("Say the unit: “Costs in May, in lira”"))
    columns = blocks.ListBlock(ColumnBlock(), min_num=2, max_num=6, label=_("Columns"))
    rows = blocks.ListBlock(RowBlock(), min_num=1, max_num=60, label=_("Rows"))

    def clean(self, value):
        """Raise a StructBlockValidationError that names the row whose cells do not fit the columns."""
        value = super().clean(value)
        width = len(value["columns"])
        for number, row in enumerate(value["rows"], start=1):
            if len(row["cells"]) != width:
                message = _("Row %(number)s has %(cells)s cells; there are %(columns)s columns.")
                texts = {"number": number, "cells": len(row["cells"]), "columns": width}
                raise blocks.StructBlockValidationError(non_block_errors=[message % texts])
        return value

    class Meta:
        icon = "table"
        label = _("Table")
        template = "components/table.html"
        description = _("Rows and columns, with a caption that says the unit")
