"""Reading the starter content: one YAML file a page and language. See docs/content-format.md."""

import hashlib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

CONTENT = Path(__file__).parent / "content"
NAMESPACE = uuid.UUID("5f0c1c3e-8f7b-5a44-9c42-6d1b5b0a7d11")
SNIPPET_TYPES = {"law", "term"}


class ContentError(ValueError):
    """A starter file cannot be used; the message names the file and what to change."""


@dataclass(frozen=True)
class Entry:
    """One page or snippet: its path, and its text in every language. English is the source."""

    path: str
    texts: dict[str, dict[str, Any]]
    files: dict[str, str]  # language: digest of its file

    @property
    def source(self) -> dict[str, Any]:
        return self.texts["en"]

    @property
    def type(self) -> str:
        return self.source["type"]

    @property
    def slug(self) -> str:
        return self.path.rsplit("/", 1)[-1] or "home"

    @property
    def is_snippet(self) -> bool:
        return self.type in SNIPPET_TYPES

    @property
    def key(self) -> uuid.UUID:
        """The translation key: the same on every installation."""
        return uuid.uuid5(NAMESPACE, self.path)

    def block_id(self, *keys: str | int) -> str:
        """Return the permanent id of the block or list item at `keys` in this file."""
        return str(uuid.uuid5(NAMESPACE, f"{self.path}#{'/'.join(str(key) for key in keys)}"))

    def in_language(self, language: str) -> dict[str, Any]:
        """Return the whole content in `language`: the source with this language's text laid over it."""
        return self.source if language == "en" else overlay(self.source, self.texts[language])


def overlay(source: Any, translation: Any) -> Any:
    """Return `source` with the texts of `translation`; lists of keyed items meet by key, other lists by place."""
    if isinstance(source, dict):
        if not isinstance(translation, dict):  # a column: {text, numeric} in the source, its text in a translation
            return {**source, "cells" if "cells" in source else "text": translation}
        return {
            name: overlay(value, translation[name]) if name in translation else value for name, value in source.items()
        }
    if isinstance(source, list) and isinstance(translation, list):
        return _overlay_list(source, translation)
    return translation


def _overlay_list(source: list, translation: list) -> list:
    if source and all(isinstance(item, dict) and "key" in item for item in source):
        by_key = {item["key"]: item for item in translation}
        return [overlay(item, by_key[item["key"]]) if item["key"] in by_key else item for item in source]
    if len(source) != len(translation):
        raise ContentError(f"{len(source)} items in the source, {len(translation)} in the translation: {source!r:.80}")
    return [overlay(old, new) for old, new in zip(source, translation, strict=True)]


def read_entry(path: str, languages: list[str], folder: Path = CONTENT) -> Entry | None:
    """Return the entry at `path` (without language), or None when it has no English file."""
    texts, files = {}, {}
    for language in languages:
        for name in (folder / f"{path}.{language}.yaml", folder / path / f"index.{language}.yaml"):
            if name.exists():
                content = name.read_bytes()
                texts[language] = yaml.load(content.decode("utf-8"), Loader=yaml.CSafeLoader)
                files[language] = digest_of_file(content)
    return Entry(path, texts, files) if "en" in texts else None


def digest_of_file(content: bytes) -> str:
    """Return a short hash of a file's content."""
    return hashlib.sha256(content).hexdigest()[:16]


def all_digests(languages: list[str], folder: Path = CONTENT) -> dict[str, dict[str, str]]:
    """Return {path: {language: digest}} of all files, read but not parsed: quick enough for every start."""
    found: dict[str, dict[str, str]] = {}
    for language in languages:
        for name in folder.rglob(f"*.{language}.yaml"):
            path = name.relative_to(folder).as_posix().removesuffix(f".{language}.yaml")
            path = path.removesuffix("index").rstrip("/") if name.name == f"index.{language}.yaml" else path
            found.setdefault(path, {})[language] = digest_of_file(name.read_bytes())
    return found


def read_pages(languages: list[str], folder: Path = CONTENT) -> Iterator[tuple[Entry, str | None]]:
    """Yield (entry, path of its parent) for every page, parents first, children in reading order."""

    def walk(path: str, parent: str | None) -> Iterator[tuple[Entry, str | None]]:
        entry = read_entry(path, languages, folder)
        if entry is None:
            raise ContentError(f"{parent or 'index'}: the child “{path}” has no English file")
        yield entry, parent
        for child in entry.source.get("children") or []:
            yield from walk(f"{path}/{child}".lstrip("/"), path)

    yield from walk("", None)


def read_snippets(languages: list[str], folder: Path = CONTENT) -> Iterator[Entry]:
    """Yield the legal provisions and glossary terms."""
    for area in ("law", "terms"):
        for name in sorted((folder / area).glob("*.en.yaml")):
            entry = read_entry(f"{area}/{name.name.removesuffix('.en.yaml')}", languages, folder)
            if entry:
                yield entry
