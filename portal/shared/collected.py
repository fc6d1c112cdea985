"""Collecting static files, when there is something new to collect."""

from pathlib import Path

from django.conf import settings
from django.core.management import call_command

from portal.shared.digest import digest_of

MARK = ".digest"


def static_digest() -> str:
    """Return a hash of everything that the collected files are made from: ours, and the pinned packages."""
    root = settings.BASE_DIR
    drawn = [root / "portal" / "shared" / name for name in ("static_join.py", "icons.py", "motifs.py", "stitches.py")]
    own = [folder for folder in root.glob("*/static") if folder.is_dir() and folder.parent.name != ".venv"]
    return digest_of([root / "static", root / "requirements.txt", *drawn, *own], root=root)


def collect_static() -> bool:
    """Collect the static files unless STATIC_ROOT holds them already; return whether it was necessary."""
    mark = Path(settings.STATIC_ROOT) / MARK
    digest = static_digest()
    if mark.is_file() and mark.read_text() == digest:
        return False
    mark.unlink(missing_ok=True)  # a collection that is cut off leaves no mark
    call_command("collectstatic", interactive=False, verbosity=0)
    mark.write_text(digest)
    return True
