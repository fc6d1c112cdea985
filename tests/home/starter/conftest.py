"""A copy of the starter content that a test may change, as a newer version would."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from home.starter.files import CONTENT
from home.starter.loader import load_starter
from home.starter.outcome import Outcome

LANGUAGES = ["en", "tr", "ar"]


@dataclass(frozen=True)
class NewerContent:
    """The files of a newer version."""

    folder: Path

    def change(self, name: str, old: str, new: str) -> None:
        """Replace a text in a file; it must be there."""
        file = self.folder / name
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{name} does not say {old!r}"
        file.write_text(text.replace(old, new), encoding="utf-8")

    def change_everywhere(self, path: str, field: str, text: str) -> None:
        """Give a one-line field of an entry a new text in every language: `text` and the language's code."""
        for code in LANGUAGES:
            file = self.folder / f"{path}.{code}.yaml"
            lines = file.read_text(encoding="utf-8").splitlines()
            lines = [f'{field}: "{text} {code}"' if line.startswith(f"{field}:") else line for line in lines]
            file.write_text("\n".join(lines), encoding="utf-8")

    def add(self, path: str, source: str, *, after: str | None = None) -> None:
        """Add an entry that says what `source` says, below the page of its folder, after the sibling `after`."""
        parent, name = path.rsplit("/", 1)
        for code in LANGUAGES:
            shutil.copy(self.folder / f"{source}.{code}.yaml", self.folder / f"{path}.{code}.yaml")
        if after:
            self.change(f"{parent}/index.en.yaml", f"{after}", f"{after}, {name}")

    def load(self, say: Callable[[str], None] = lambda what: None) -> Outcome:
        """Load it into the present database."""
        return load_starter(LANGUAGES, say, self.folder)


@pytest.fixture
def newer(tmp_path) -> NewerContent:
    """The content as it is now, to be changed."""
    return NewerContent(Path(shutil.copytree(CONTENT, tmp_path / "content")))
