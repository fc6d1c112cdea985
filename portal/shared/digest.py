"""One short name for the content of many files: what was made from them need not be made again while it stays."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def digest_of(paths: Iterable[Path], *, root: Path) -> str:
    """Return a hash of the names (below `root`) and contents of files; of all files below it for a folder."""
    total = hashlib.sha256()
    for file in sorted({file for path in paths for file in _files(path)}):
        total.update(f"{file.relative_to(root).as_posix()}\0{file.stat().st_size}\0".encode())
        total.update(file.read_bytes())
    return total.hexdigest()[:24]


def _files(path: Path) -> Iterable[Path]:
    if path.is_file():
        return [path]
    return (file for file in path.rglob("*") if file.is_file() and file.suffix not in (".pyc", ".mo"))
