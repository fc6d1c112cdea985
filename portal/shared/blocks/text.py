"""Running text and headings."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


class TextBlock(blocks.RichTextBlock):
    """Running text: paragraphs, lists, links; headings are blocks of their own, so that they can be linked to."""

    def __init__(self, **kwargs):
        super().__init__(**{"features": TEXT_FEATURES, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "components/text.html"
        preview_value = "<p>Write down every coin that comes in, on the day that it comes in.</p>"
        description = _("Paragraphs, lists and links")


class HeadingBlock(blocks.CharBlock):
    """A heading of the second level; it opens a part that can be linked to and found."""

    def __init__(self, **kwargs):
        super().__init__(**{"max_length": 160, **kwargs})

    class Meta:
        icon = "title"
        label = _("Heading")
        template = "components/heading.html"
        preview_value = "One month in the kitchen"
        description = _("Opens a part of the page")


class UntranslatedCharBlock(blocks.CharBlock):
    """Text that is the same in every language (a name of a drawing, a number): it is not offered to translators."""

    def get_translatable_segments(self, value) -> list:
        """Return nothing: see wagtail_localize.segments.extract."""
        return []
