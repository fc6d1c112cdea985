"""A word explained beside the text."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class TermBlock(blocks.StructBlock):
    """A word and what it means, in a box beside the text."""

    term = blocks.CharBlock(max_length=120, label=_("Word"))
    definition = blocks.TextBlock(label=_("Meaning"), rows=2)

    class Meta:
        icon = "openquote"
        label = _("Word")
        template = "components/term.html"
        preview_value = {"term": "cost price", "definition": "All costs of a product divided by the number of pieces."}
        description = _("A word and what it means")
