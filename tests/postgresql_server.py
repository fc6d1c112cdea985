"""A real PostgreSQL server for one run, from Debian's package, in the run's own folder, reached by a socket in it."""

import os
import pwd
import shutil
import subprocess
import time
from pathlib import Path
from urllib.parse import quote

import psycopg

OWNER = "portal"
# Nothing of this server must survive a power cut: it need not wait for the disk.
OPTIONS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c listen_addresses='' -c max_connections=60"


def find_programs() -> Path | None:
    """Return the folder of the newest installed server's programs; None when there is none."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda file: int(file.parts[-3]))
    return folders[-1].parent if folders else None


class PostgresqlServer:
    """Starts in `__init__`; `stop()` ends it. It never runs as root: then the package's own user runs it."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self.folder = folder
        self._programs = programs
        folder.mkdir(parents=True)
        if os.geteuid() == 0:
            user = pwd.getpwnam("postgres")
            os.chown(folder, user.pw_uid, user.pw_gid)
            folder.parent.chmod(0o711)
        self._run(
            "initdb", "-D", str(folder / "data"), "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"
        )
        self._run(
            "pg_ctl",
            "-D",
            str(folder / "data"),
            "-w",
            "-l",
            str(folder / "log"),
            "-o",
            f"{OPTIONS} -k {folder}",
            "start",
        )

    def url(self, database: str) -> str:
        """Return the DATABASE_URL of a database here."""
        return f"postgres://{OWNER}@{quote(str(self.folder), safe='')}/{database}"

    def execute(self, statement: str) -> None:
        """Run one statement outside a transaction; creating waits for those who are just leaving the template."""
        for tries_left in range(20, -1, -1):
            try:
                with psycopg.connect(
                    host=str(self.folder), user=OWNER, dbname="postgres", autocommit=True
                ) as connection:
                    connection.execute(statement)
                return
            except psycopg.errors.ObjectInUse:
                if not tries_left:
                    raise
                time.sleep(0.1)

    def stop(self) -> None:
        """End the server at once."""
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "stop")

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), *arguments]
        if os.geteuid() == 0:
            command = [shutil.which("runuser") or "runuser", "-u", "postgres", "--", *command]
        log = self.folder / "programs.log"
        with log.open("a") as output:  # a pipe would stay open in the server, and we would wait for it for ever
            done = subprocess.run(command, stdout=output, stderr=output, cwd="/", check=False)
        if done.returncode:
            raise RuntimeError(f"{program} failed:\n{log.read_text()[-2000:]}")
