"""`make run` from nothing: a fresh clone, no virtual environment, no data; seconds until the first page, by phase."""

import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

from served_portal import ROOT, free_port

LIMIT = 60
PHASES = {
    "Installing the pinned packages": "virtual environment and uv",
    "Migrating": "packages",
    "Collecting": "migrations",
    "Starter content": "static files",
    "First administrator": "starter content",
    "İmece is served": "server started",
}


def lines_of(process: subprocess.Popen) -> queue.Queue:
    """Return a queue that receives every line with the time at which it came."""
    lines: queue.Queue = queue.Queue()

    def read() -> None:
        for line in process.stdout:
            lines.put((time.monotonic(), line.strip()))
        lines.put((time.monotonic(), None))

    threading.Thread(target=read, daemon=True).start()
    return lines


def start(folder: Path, port: int) -> subprocess.Popen:
    """Run `make run` in a clone of what is committed, as a newcomer would."""
    clone = folder / "clone"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    outside = [part for part in os.environ["PATH"].split(":") if ".venv" not in part]
    environment = {**os.environ, "PATH": ":".join(outside), "PYTHONUNBUFFERED": "1"}
    environment.pop("VIRTUAL_ENV", None)
    command = ["make", "run", f"PORT={port}", f"DATA={folder / 'data'}"]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=clone, env=environment, stdout=pipe, text=True, start_new_session=True)


def follow(lines: queue.Queue, begun: float) -> None:
    """Print each phase with its seconds until the portal is served; raise when it ends before."""
    before = begun
    while True:
        at, line = lines.get(timeout=600)
        if line is None:
            raise RuntimeError("make run ended before it served")
        found = next((phase for mark, phase in PHASES.items() if line.startswith(mark)), None)
        if found:
            print(f"{found:28} {at - before:6.1f} s", flush=True)
            before = at
        if line.startswith("İmece is served"):
            return


def main() -> int:
    """Print the phases and the sum; return 1 when the first page came after LIMIT seconds."""
    with tempfile.TemporaryDirectory(prefix="imece-cold-") as folder:
        port, begun = free_port(), time.monotonic()
        process = start(Path(folder), port)
        try:
            follow(lines_of(process), begun)
            for language in ("en", "tr", "ar"):
                urllib.request.urlopen(f"http://127.0.0.1:{port}/{language}/", timeout=30).read()
            total = time.monotonic() - begun
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()
    print(f"{'first pages, all languages':28} {total:6.1f} s (limit {LIMIT} s)")
    return 0 if total <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
