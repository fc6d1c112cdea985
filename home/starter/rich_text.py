"""Markdown to the rich text that Wagtail stores."""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt

MARKDOWN = MarkdownIt("zero", {"html": False}).enable(["emphasis", "link", "list", "escape", "newline"])
PAGE_LINK = re.compile(r'<a href="page:([a-z0-9/-]*)">')


def to_rich_text(markdown: str, page_pk: Callable[[str], int]) -> str:
    """Return Wagtail's rich text of paragraphs, lists, emphasis and links.

    `page_pk` gives the primary key of the page at a path, for links such as `[text](page:learn/finance)`.
    """
    html = MARKDOWN.render(str(markdown).strip())
    html = html.replace("<strong>", "<b>").replace("</strong>", "</b>").replace("<em>", "<i>").replace("</em>", "</i>")
    html = re.sub(r">\n\s*<", "><", html.strip()).replace("\n", " ")
    # Items of a loose list come as paragraphs inside; Wagtail's editor has none.
    html = re.sub(r"<li><p>(.*?)</p></li>", r"<li>\1</li>", html)
    return PAGE_LINK.sub(lambda match: f'<a linktype="page" id="{page_pk(match[1])}">', html)
