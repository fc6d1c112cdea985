"""Collecting static files, when there is something new to collect."""

from pathlib import Path

from django.conf import settings
from django.core.management import call_command

from portal.shared.digest import digest_of


def static_digest() -> str:
    """Return a hash of everything that the collected files are made from: ours, and the pinned packages."""
    root = settings.BASE_DIR
    drawn = [root / "portal" / "shared" / name for name in ("static_join.py", "icons.py", "motifs.py", "stitches.py")]
    own = [folder for folder in root.glob("*/static") if folder.is_dir() and folder.parent.name != ".venv"]
    return digest_of([root / "static", root / "requirements.txt", *drawn, *own], root=root)


def is_collected() -> bool:
    """Say whether STATIC_ROOT holds what would be collected now."""
    return _mark().is_file() and _mark().read_text() == static_digest()


def collect_static() -> None:
    """Collect the static files; a collection that is cut off counts for nothing."""
    _mark().unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    _mark().write_text(static_digest())


def _mark() -> Path:
    return Path(settings.STATIC_ROOT) / ".digest"
