"""Work that comes back: publishing what is scheduled, removing what is old. Apps add theirs in `AppConfig.ready`."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.core.management import call_command
from django.db import close_old_connections

logger = logging.getLogger(__name__)

MINUTE = 60
DAY = 24 * 3600


@dataclass
class RecurringJob:
    """One job, and when it is due next on the monotonic clock."""

    name: str
    seconds: float
    run: Callable[[], object]
    due: float = 0.0


class RecurringJobs:
    """The jobs of this process; each runs at the start of the worker and then every so many seconds."""

    def __init__(self) -> None:
        self._jobs: dict[str, RecurringJob] = {}

    def register(self, name: str, *, seconds: float, run: Callable[[], object]) -> None:
        """Run `run()` every `seconds` in the worker, in one thread with all the others: keep it short."""
        self._jobs[name] = RecurringJob(name, seconds, run)

    def names(self) -> list[str]:
        """Return the names of all jobs."""
        return list(self._jobs)

    def run_due(self, now: float) -> list[str]:
        """Run every job that is due at `now`; return their names. A job that fails is logged and tried again later."""
        due = [job for job in self._jobs.values() if job.due <= now]
        for job in due:
            job.due = now + job.seconds
            _run(job)
        return [job.name for job in due]

    def run_for_ever(self, stop: threading.Event) -> None:
        """Run what is due until `stop` is set."""
        while not stop.is_set():
            self.run_due(time.monotonic())
            stop.wait(1)


registry = RecurringJobs()


def register_own() -> None:
    """Register what the portal itself needs."""
    registry.register("scheduled pages", seconds=MINUTE, run=lambda: call_command("publish_scheduled"))
    registry.register("old sessions", seconds=DAY, run=lambda: call_command("clearsessions"))
    registry.register("old tasks", seconds=DAY, run=lambda: call_command("prune_db_task_results", verbosity=0))


def _run(job: RecurringJob) -> None:
    close_old_connections()
    try:
        job.run()
    except Exception:  # one broken job must not end the others; the log tells
        logger.exception("The recurring job %s failed", job.name)
    finally:
        close_old_connections()
