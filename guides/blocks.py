"""The blocks of a guide section: numbered passages, and what stands between them."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from portal.shared.blocks import HeadingBlock, TextBlock, teaching_aids


class PassageBlock(TextBlock):
    """One numbered passage. Its block id is its identity: it can be cited, found and compared by it."""

    class Meta:
        icon = "pilcrow"
        label = _("Passage")
        template = "components/passage.html"
        preview_value = "<p>Write down what the purchase must achieve before you write down what to buy.</p>"
        description = _("One numbered paragraph or list that can be cited")


class LegalBasisBlock(blocks.ListBlock):
    """The provisions that a section rests on, shown by country."""

    def __init__(self, **kwargs):
        super().__init__(SnippetChooserBlock("guides.LegalProvision"), **kwargs)

    class Meta:
        icon = "doc-full-inverse"
        label = _("Legal basis")
        template = "components/legal_basis.html"
        description = _("Legal provisions by country, with the date on which each was checked")


def section_blocks() -> list[tuple]:
    """Return (name, block) of the blocks of a section, in the order editors see them."""
    return [
        ("passage", PassageBlock()),
        ("heading", HeadingBlock()),
        *teaching_aids(),
        ("legal_basis", LegalBasisBlock()),
    ]
