import os
import signal
import subprocess
import sys
import time

PROGRAM = """
import sys
from portal.shared.supervisor import run_together
python = [sys.executable, "-c"]
commands = {{name: [*python, code] for name, code in {commands}.items()}}
sys.exit(run_together(commands, lambda text: print(text, flush=True), welcome="ready"))
"""
SLEEP = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"


def start(commands: dict[str, str]) -> subprocess.Popen:
    program = PROGRAM.format(commands=commands)
    return subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def pid_and_welcome(supervisor: subprocess.Popen) -> int:
    lines = [supervisor.stdout.readline().strip(), supervisor.stdout.readline().strip()]
    return int(next(line for line in lines if line.isdigit()))


def wait_until_gone(pid: int) -> bool:
    until = time.monotonic() + 5
    while is_running(pid) and time.monotonic() < until:
        time.sleep(0.05)
    return not is_running(pid)


def test_a_process_that_ends_by_itself_ends_all_and_is_named() -> None:
    supervisor = start({"worker": "raise SystemExit(3)", "server": "import time; time.sleep(60)"})

    output, _ = supervisor.communicate(timeout=20)

    assert supervisor.returncode == 1
    assert "The worker ended by itself (code 3)" in output


def test_a_signal_ends_every_process() -> None:
    supervisor = start({"server": SLEEP})
    child = pid_and_welcome(supervisor)

    supervisor.send_signal(signal.SIGINT)

    assert supervisor.wait(timeout=20) == 0
    assert wait_until_gone(child)


def test_nothing_is_left_when_the_supervisor_is_killed() -> None:
    supervisor = start({"server": SLEEP})
    child = pid_and_welcome(supervisor)

    supervisor.kill()
    supervisor.wait()

    assert wait_until_gone(child)
