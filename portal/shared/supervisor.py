"""Running several processes as one: when one ends, or somebody presses Ctrl-C, all end."""

import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence

GRACE_SECONDS = 10


def run_together(commands: Mapping[str, Sequence[str]], say: Callable[[str], None]) -> int:
    """Run the named commands until one ends or a signal asks to stop; return the exit code for the whole.

    0 after a signal; 1, with a line that names it, when a process ended by itself.
    """
    stopping: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda received, frame: stopping.append(received))
    processes = {
        name: subprocess.Popen(list(command), start_new_session=True)  # noqa: S603 our own commands
        for name, command in commands.items()
    }
    try:
        while not stopping:
            for name, process in processes.items():
                if process.poll() is not None:
                    say(f"The {name} ended by itself (code {process.returncode}); everything is stopped.")
                    return 1
            time.sleep(0.2)
        return 0
    finally:
        _end(list(processes.values()))


def _end(processes: list[subprocess.Popen]) -> None:
    for process in processes:
        process.terminate()
    until = time.monotonic() + GRACE_SECONDS
    for process in processes:
        try:
            process.wait(timeout=max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
