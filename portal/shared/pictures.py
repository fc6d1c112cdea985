"""The portal's own drawings: small SVG files without words in static/pictures/."""

from functools import cache
from pathlib import Path

from django.conf import settings


@cache
def picture_names() -> frozenset[str]:
    """Return the names of the drawings, read from the folder once a process."""
    return frozenset(path.stem for path in _folder().glob("*.svg"))


@cache
def picture_source(name: str) -> str:
    """Return the SVG text of a drawing of ours; raise KeyError when there is none of this name."""
    if name not in picture_names():
        raise KeyError(name)
    return (_folder() / f"{name}.svg").read_text(encoding="utf-8").strip()


def _folder() -> Path:
    return settings.BASE_DIR / "static" / "pictures"
