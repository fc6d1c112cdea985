"""Running several processes as one: when one ends, or somebody presses Ctrl-C, all end."""

import ctypes
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence

GRACE_SECONDS = 10
PR_SET_PDEATHSIG = 1  # linux/prctl.h

Say = Callable[[str], None]


def run_together(
    commands: Mapping[str, Sequence[str]], say: Say, *, is_ready: Callable[[], bool] = lambda: True, welcome: str = ""
) -> int:
    """Run the named commands until one ends or a signal asks to stop; say `welcome` once `is_ready`.

    Return the exit code for the whole: 0 after a signal; 1, with a line that names it, when a process ended by itself.
    """
    stopping: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda received, frame: stopping.append(received))
    processes = {name: _start(command) for name, command in commands.items()}
    try:
        while not stopping:
            for name, process in processes.items():
                if process.poll() is not None:
                    say(f"The {name} ended by itself (code {process.returncode}); everything is stopped.")
                    return 1
            if welcome and is_ready():
                say(welcome)
                welcome = ""
            time.sleep(0.1)
        return 0
    finally:
        _end(list(processes.values()))


def _start(command: Sequence[str]) -> subprocess.Popen:
    # A session of its own: Ctrl-C reaches us alone, and we end the others in order.
    return subprocess.Popen(list(command), start_new_session=True, preexec_fn=_end_with_parent)  # noqa: S603, PLW1509


def _end_with_parent() -> None:
    """Ask the kernel to end this process when its parent is killed without a chance to do so (Linux)."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _end(processes: list[subprocess.Popen]) -> None:
    for process in processes:
        process.terminate()
    until = time.monotonic() + GRACE_SECONDS
    for process in processes:
        try:
            process.wait(timeout=max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
