"""The words of StreamField blocks as plain text, and the parts that headings cut a page into."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wagtail import blocks

from portal.shared.blocks.text import UntranslatedCharBlock

# Blocks whose value is a choice, a name or a number: words that nobody reads in the page.
_NO_WORDS = (UntranslatedCharBlock, blocks.ChoiceBlock)


@dataclass(frozen=True)
class Part:
    """What stands under one heading; the first part of a page has no heading, no block and no anchor."""

    block_id: str
    heading: str
    body: str
    anchor: str


def heading_anchor(block_id: str) -> str:
    """Return the id of a heading in its page."""
    return f"h-{block_id}"


def text_of(block: blocks.Block, value: Any) -> str:
    """Return the words of a block as they are read, without markup."""
    return " ".join(" ".join(text.split()) for text in _texts(block, value)).strip()


def parts_of(stream: blocks.StreamValue, *, without: frozenset[str] = frozenset()) -> list[Part]:
    """Cut a page at its headings; always begins with the part before the first. Block types in `without` are left out.

    The blocks of the stream named "heading" are headings; see portal.shared.blocks.
    """
    parts = [Part("", "", "", "")]
    for child in stream:
        if child.block_type == "heading":
            parts.append(Part(child.id, str(child.value), "", heading_anchor(child.id)))
        elif child.block_type not in without:
            last = parts[-1]
            body = f"{last.body} {text_of(child.block, child.value)}".strip()
            parts[-1] = Part(last.block_id, last.heading, body, last.anchor)
    return parts


def _texts(block: blocks.Block, value: Any) -> Iterator[str]:
    if value is None or isinstance(block, _NO_WORDS):
        return
    if isinstance(block, blocks.BaseStructBlock):
        for name, child in block.child_blocks.items():
            yield from _texts(child, value.get(name))
    elif isinstance(block, blocks.ListBlock):
        for item in value:
            yield from _texts(block.child_block, item)
    elif isinstance(block, blocks.BaseStreamBlock):
        for child in value:
            yield from _texts(child.block, child.value)
    else:
        yield from block.get_searchable_content(value)
