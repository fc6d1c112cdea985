"""The interface catalogues: .po files are kept, .mo files are made from them (gettext is not on a bare Debian)."""

import os
from pathlib import Path

import polib
from django.conf import settings


def compile_catalogues() -> int:
    """Compile every catalogue of ours that is newer than what was made from it; return how many were compiled."""
    old = [source for source in catalogues() if not _is_compiled(source)]
    for source in old:
        target = source.with_suffix(".mo")
        fresh = target.with_suffix(f".{os.getpid()}.part")
        polib.pofile(str(source)).save_as_mofile(str(fresh))
        fresh.replace(target)
    return len(old)


def catalogues() -> list[Path]:
    """Return the .po files of the portal and of its apps."""
    folders = [Path(folder) for folder in settings.LOCALE_PATHS] + list(settings.BASE_DIR.glob("*/locale"))
    return sorted({path for folder in folders for path in folder.glob("*/LC_MESSAGES/*.po")})


def _is_compiled(source: Path) -> bool:
    target = source.with_suffix(".mo")
    return target.is_file() and target.stat().st_mtime >= source.stat().st_mtime
