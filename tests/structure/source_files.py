"""The project's own files, as git knows them: what is kept, and what is about to be."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def kept_files() -> list[Path]:
    """Return every file that git keeps or would keep."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return [path for path in (ROOT / name for name in names) if path.is_file()]


def code_files() -> list[Path]:
    """Return the Python files that sizes are asked of: neither tests nor migrations."""
    outside = {"tests", "migrations"}
    return [path for path in kept_files() if path.suffix == ".py" and not outside & set(path.relative_to(ROOT).parts)]


def style_sheets() -> list[Path]:
    """Return the CSS files."""
    return [path for path in kept_files() if path.suffix == ".css"]


def templates() -> list[Path]:
    """Return the HTML templates of readers' and editors' pages."""
    return [path for path in kept_files() if path.suffix == ".html" and "templates" in path.parts]
