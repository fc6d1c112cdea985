"""The interface messages that stand in our sources: gettext calls in Python, translation tags in templates.

Python is read by its own parser and templates by Django's `templatize`, so that no gettext program is needed.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation.template import templatize

APPS = ("portal", "home", "courses", "guides", "search")
TEMPLATE_ENDINGS = {".html", ".txt", ".xml"}
SKIPPED = {"migrations", "locale", "static", "content", "__pycache__"}

# What the leading arguments of each function are; "gettext_lazy" is read as "gettext".
ARGUMENTS = {
    "_": ("text",),
    "gettext": ("text",),
    "gettext_noop": ("text",),
    "ngettext": ("text", "plural"),
    "pgettext": ("context", "text"),
    "npgettext": ("context", "text", "plural"),
}
LITERAL = r"""u?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")"""
TEMPLATE_CALL = re.compile(rf"(?<![\w.])(?:_|n?p?gettext)\(\s*{LITERAL}(?:\s*,\s*(?:{LITERAL}|count))*\s*\)")


@dataclass(frozen=True, order=True)
class Message:
    """What is translated: a text, its plural if it counts something, its context if it has one."""

    text: str
    plural: str = ""
    context: str = ""


def collect_messages(root: Path) -> dict[Message, list[str]]:
    """Return every message of the portal and its apps with the files that it stands in, relative to the root.

    A text that stands once alone and once with a plural is one message, as in every catalogue.
    """
    found = [(message, path) for path in sorted(source_files(root)) for message in messages_in(path)]
    counting = {(message.context, message.text): message for message, _path in found if message.plural}
    files: dict[Message, dict[str, None]] = {}
    for message, path in found:
        one = counting.get((message.context, message.text), message)
        files.setdefault(one, {})[path.relative_to(root).as_posix()] = None
    return {message: list(names) for message, names in files.items()}


def source_files(root: Path) -> Iterator[Path]:
    """Yield the Python files and templates that may hold messages."""
    for app in APPS:
        for path in (root / app).rglob("*.*"):
            parts = path.relative_to(root).parts
            is_template = path.suffix in TEMPLATE_ENDINGS and "templates" in parts
            if (path.suffix == ".py" or is_template) and SKIPPED.isdisjoint(parts):
                yield path


def messages_in(path: Path) -> Iterator[Message]:
    """Yield the messages of one file in the order in which they stand."""
    text = path.read_text(encoding="utf-8")
    return messages_in_python(text) if path.suffix == ".py" else messages_in_template(text)


def messages_in_python(source: str) -> Iterator[Message]:
    """Yield the messages of Python source: gettext calls whose texts are written out.

    >>> list(messages_in_python('_("Save")'))
    [Message(text='Save', plural='', context='')]
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            roles = ARGUMENTS.get(_name(node.func).removesuffix("_lazy"), ())
            texts = [_text(argument) for argument in node.args[: len(roles)]]
            if roles and len(texts) == len(roles) and None not in texts:
                yield Message(**dict(zip(roles, texts, strict=True)))


def messages_in_template(source: str) -> Iterator[Message]:
    """Yield the messages of a template's translation tags and of _("…") in its other tags.

    >>> list(messages_in_template('{% translate "Save" context "verb" %}'))
    [Message(text='Save', plural='', context='verb')]
    """
    for call in TEMPLATE_CALL.finditer(templatize(source)):
        yield from messages_in_python(call.group())


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _text(argument: ast.expr) -> str | None:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value
    return None
