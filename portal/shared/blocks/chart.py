"""A chart drawn by the server from its numbers."""

from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portal.shared.blocks.text import UntranslatedCharBlock


class ChartRowBlock(blocks.StructBlock):
    """One bar: its label and a value for each series."""

    label = blocks.CharBlock(max_length=80, label=_("Label"))
    values = blocks.ListBlock(
        UntranslatedCharBlock(max_length=20), label=_("Values"), help_text=_("Plain numbers with a point: 12.50")
    )

    class Meta:
        icon = "list-ul"


class ChartBlock(blocks.StructBlock):
    """Bars or stacked bars; the same numbers stand in a table for those who cannot see the drawing."""

    kind = blocks.ChoiceBlock(
        choices=[("bars", _("Bars")), ("stacked", _("Stacked bars"))], default="bars", label=_("Kind")
    )
    title = blocks.CharBlock(max_length=160, label=_("Title"), help_text=_("Say the unit"))
    series = blocks.ListBlock(blocks.CharBlock(max_length=60), min_num=1, max_num=3, label=_("Series"))
    rows = blocks.ListBlock(ChartRowBlock(), min_num=1, max_num=12, label=_("Rows"))
    note = blocks.CharBlock(max_length=300, required=False, label=_("Note"))

    def clean(self, value):
        """Raise a StructBlockValidationError for a value that is no number or a row that does not fit the series."""
        value = super().clean(value)
        for row in value["rows"]:
            if len(row["values"]) != len(value["series"]):
                message = _("“%(label)s” needs one value for each series.") % {"label": row["label"]}
                raise blocks.StructBlockValidationError(non_block_errors=[message])
            if not all(_is_number(number) for number in row["values"]):
                message = _("“%(label)s”: write values as plain numbers, such as 12.50.") % {"label": row["label"]}
                raise blocks.StructBlockValidationError(non_block_errors=[message])
        return value

    class Meta:
        icon = "order"
        label = _("Chart")
        template = "components/chart.html"
        description = _("Bars drawn from numbers")


def _is_number(text: str) -> bool:
    try:
        return Decimal(text).is_finite()
    except InvalidOperation:
        return False
