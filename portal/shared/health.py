"""`/healthz`: is the installation ready, and how is each of its parts? Apps register theirs in `AppConfig.ready`."""

import logging
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Condition:
    """How a part is: `is_ready` when it does its work, and what else an operator wants to know."""

    is_ready: bool
    facts: dict[str, Any]


Check = Callable[[], Condition]


class HealthRegistry:
    """The parts of the installation, by the name that `/healthz` shows."""

    def __init__(self) -> None:
        self._checks: dict[str, Check] = {}

    def register(self, name: str, check: Check) -> None:
        """Show a part under `name`. The portal is ready when every part is."""
        self._checks[name] = check

    def names(self) -> list[str]:
        """Return the names of all parts."""
        return list(self._checks)

    def conditions(self) -> dict[str, Condition]:
        """Run every check. A check that fails says so by its error's kind; its trace goes to the log alone."""
        return {name: _run(name, check) for name, check in self._checks.items()}


registry = HealthRegistry()


@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """Answer 200 when every part is ready, else 503; the body says which is not."""
    conditions = registry.conditions()
    is_ready = all(condition.is_ready for condition in conditions.values())
    parts = {name: {"ready": condition.is_ready, **condition.facts} for name, condition in conditions.items()}
    return JsonResponse({"ready": is_ready, "version": version(), **parts}, status=200 if is_ready else 503)


@cache
def version() -> str:
    """Return the version that pyproject.toml states."""
    return tomllib.loads((settings.BASE_DIR / "pyproject.toml").read_text())["project"]["version"]


def check_database() -> Condition:
    """Ask the database for something that only a migrated one has."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM wagtailcore_site")
        (sites,) = cursor.fetchone()
    return Condition(sites > 0, {"engine": connection.vendor})


def check_tasks() -> Condition:
    """Count the tasks that wait and that failed; tasks never make the portal unready."""
    from django_tasks_db.models import DBTaskResult

    waiting = DBTaskResult.objects.ready().count()
    return Condition(True, {"waiting": waiting, "failed": DBTaskResult.objects.failed().count()})


def _run(name: str, check: Check) -> Condition:
    try:
        return check()
    except Exception as error:  # a part that is broken in any way must not break the page that reports it
        logger.exception("The check of %s failed", name)
        return Condition(False, {"error": type(error).__name__})
