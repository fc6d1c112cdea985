"""The secret key, made once and kept: a key made at every start would sign every guest out."""

import os
import secrets
from pathlib import Path


def read_or_make(path: Path) -> str:
    """Return the key in `path`, making it (readable by its owner only) when there is none.

    Two starts at once make one key.
    """
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(descriptor, "w") as file:
        key = secrets.token_urlsafe(50)
        file.write(key)
    return key
