"""A case worked through step by step."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portal.shared.blocks.table import TableBlock
from portal.shared.blocks.text import TextBlock


class WorkedExampleBlock(blocks.StructBlock):
    """A case with its numbers. An invented case is marked so, and the reader is told."""

    title = blocks.CharBlock(max_length=200, label=_("Title"))
    fictional = blocks.BooleanBlock(required=False, default=True, label=_("Invented case"))
    text = TextBlock(label=_("Story"))
    # A stream, not a nested struct: wagtail-localize does not reach lists in a struct inside a struct.
    table = blocks.StreamBlock([("table", TableBlock())], max_num=1, required=False, label=_("Table"))
    steps = blocks.ListBlock(TextBlock(features=["bold", "italic"]), label=_("Steps"), default=[])
    result = TextBlock(required=False, features=["bold", "italic"], label=_("Result"))

    class Meta:
        icon = "form"
        label = _("Worked example")
        template = "components/worked_example.html"
        description = _("A case with its numbers, step by step")
