"""Lists to tick or to remember."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class ChecklistBlock(blocks.StructBlock):
    """Things to do or to bring, with a box before each when printed."""

    title = blocks.CharBlock(max_length=160, label=_("Title"))
    items = blocks.ListBlock(blocks.CharBlock(max_length=400), min_num=1, label=_("Items"))

    class Meta:
        icon = "tasks"
        label = _("Checklist")
        template = "components/checklist.html"
        description = _("Things to do or to bring")


class SummaryPointsBlock(blocks.StructBlock):
    """The end of a lesson: three to five short sentences, made to be listened to and printed."""

    title = blocks.CharBlock(max_length=160, label=_("Title"))
    items = blocks.ListBlock(blocks.CharBlock(max_length=400), min_num=1, max_num=7, label=_("Sentences"))

    class Meta:
        icon = "list-ol"
        label = _("To remember")
        template = "components/summary_points.html"
        description = _("Short sentences that close a lesson")
