"""A real PostgreSQL server for one run, from Debian's package, in the run's own folder, reached by a socket in it."""

import ctypes
import os
import pwd
import signal
import subprocess
import time
from pathlib import Path
from urllib.parse import quote

import psycopg

OWNER = "portal"
# Nothing of this server must survive a power cut: it need not wait for the disk.
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=", "max_connections=60")
SECONDS_TO_START = 30
PR_SET_PDEATHSIG = 1  # linux/prctl.h


def find_programs() -> Path | None:
    """Return the folder of the newest installed server's programs; None when there is none."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda file: int(file.parts[-3]))
    return folders[-1].parent if folders else None


class PostgresqlServer:
    """Starts in `__init__`; `stop()` ends it, and so does the end of the tests. Root lets the package's user run it."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self.folder = folder
        self._programs = programs
        self._user = "postgres" if os.geteuid() == 0 else None
        folder.mkdir(parents=True)
        if self._user:
            owner = pwd.getpwnam(self._user)
            os.chown(folder, owner.pw_uid, owner.pw_gid)
            folder.parent.chmod(0o711)
        data = str(folder / "data")
        shape = ["-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"]
        if self._start("initdb", "-D", data, *shape).wait():
            raise RuntimeError(f"initdb failed:\n{self._log()}")
        options = [part for option in QUICK for part in ("-c", option)]
        self._process = self._start("postgres", "-D", data, "-k", str(folder), *options)
        self.execute("SELECT 1")

    def url(self, database: str) -> str:
        """Return the DATABASE_URL of a database here."""
        return f"postgres://{OWNER}@{quote(str(self.folder), safe='')}/{database}"

    def execute(self, statement: str) -> None:
        """Run one statement outside a transaction.

        Waits for a server that is starting, and for those who are just leaving a template that is copied.
        """
        until = time.monotonic() + SECONDS_TO_START
        while True:
            try:
                with psycopg.connect(
                    host=str(self.folder), user=OWNER, dbname="postgres", autocommit=True
                ) as connection:
                    connection.execute(statement)
                return
            except (psycopg.errors.ObjectInUse, psycopg.OperationalError) as error:
                if time.monotonic() > until or self._process.poll() is not None:
                    raise RuntimeError(f"{statement}: {error}\n{self._log()}") from error
                time.sleep(0.1)

    def stop(self) -> None:
        """End the server at once: its data goes anyway."""
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait()

    def _start(self, program: str, *arguments: str) -> subprocess.Popen:
        with (self.folder / "log").open("a") as log:
            return subprocess.Popen(
                [str(self._programs / program), *arguments],
                stdout=log,
                stderr=log,
                cwd="/",
                user=self._user,
                group=self._user,
                extra_groups=[] if self._user else None,
                preexec_fn=_end_with_the_tests,
            )

    def _log(self) -> str:
        return (self.folder / "log").read_text()[-2000:]


def _end_with_the_tests() -> None:
    """Ask the kernel to end this process when the tests are killed."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGQUIT)
