"""A question inside a lesson: graded at once, nothing stored."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class TryItBlock(blocks.StreamBlock):
    """One question. The lesson links to a page with its form, because a lesson may be cached and a form may not."""

    class Meta:
        icon = "help"
        label = _("Try it")
        template = "courses/blocks/try_it.html"
        min_num = 1
        max_num = 1
        description = _("One question, graded at once; nothing is stored")
