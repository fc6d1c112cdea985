"""A note, a tip or a warning beside the text."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portal.shared.blocks.text import TextBlock


class CalloutBlock(blocks.StructBlock):
    """A short aside; its kind is said in words as well as shown."""

    kind = blocks.ChoiceBlock(
        choices=[("note", _("Note")), ("tip", _("Tip")), ("warning", _("Take care"))], default="note", label=_("Kind")
    )
    title = blocks.CharBlock(max_length=160, label=_("Title"))
    text = TextBlock(label=_("Text"))

    class Meta:
        icon = "info-circle"
        label = _("Note")
        template = "components/callout.html"
        preview_value = {"kind": "tip", "title": "Two purses", "text": "<p>Keep the group's money apart.</p>"}
        description = _("A note, a tip or a warning")
