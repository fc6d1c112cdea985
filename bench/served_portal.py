"""A portal of its own for a measurement: fresh data, the production server, ended with the measurement."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Served:
    """Where the portal listens, and the process whose children answer."""

    port: int
    pid: int

    def cpu_seconds(self) -> float:
        """Return the processor time that the server's processes have used."""
        ticks = sum(_ticks(pid) for pid in [self.pid, *_children(self.pid)])
        return ticks / os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """Return a port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port: int, seconds: float) -> None:
    """Return when somebody listens; raise TimeoutError after `seconds`."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise TimeoutError(f"Nobody listens on port {port} after {seconds} s")


@contextmanager
def served_portal(*commands: str) -> Iterator[Served]:
    """Prepare a portal with the starter content, run more of its commands, serve it by one process with one thread."""
    with tempfile.TemporaryDirectory(prefix="imece-bench-") as data:
        port = free_port()
        environment = {**os.environ, "DATA": data, "PORT": str(port)}
        for name in ("prepare_portal", *commands):
            manage = [sys.executable, str(ROOT / "manage.py"), name]
            subprocess.run(manage, env=environment, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        command = [sys.executable, "-m", "gunicorn", "portal.wsgi:application", "--bind", f"127.0.0.1:{port}"]
        one = ["--workers", "1", "--threads", "1", "--worker-class", "gthread", "--log-level", "warning"]
        server = subprocess.Popen([*command, *one], env=environment, cwd=ROOT)
        try:
            wait_for(port, 30)
            yield Served(port, server.pid)
        finally:
            server.terminate()
            server.wait()


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])  # utime and stime, proc(5)
