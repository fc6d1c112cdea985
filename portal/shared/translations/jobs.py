"""Hands wagtail-localize's long jobs to the worker (setting WAGTAILLOCALIZE_JOBS).

The library reads the setting while its models are loaded, so nothing of ours is imported at the top.
"""

from collections.abc import Callable
from typing import Any


class UnknownJob(ValueError):
    """The library wants a job done that has no task here; write one in portal/shared/translations/tasks.py."""


class TaskBackend:
    """Turns the library's calls into tasks, whose arguments are kept as JSON."""

    def __init__(self, options: dict) -> None:
        self.options = options

    def enqueue(self, func: Callable, args: list, kwargs: dict[str, Any]) -> None:
        """Put one of the library's functions in the queue; raise UnknownJob for one that we have never met."""
        from portal.shared.translations import tasks

        if func.__name__ == "synchronize_tree":
            source, target = args
            tasks.bring_in_step.enqueue(source.language_code, target.language_code)
        elif func.__name__ == "translate_page_subtree":
            page_id, locales, _components, user = args
            codes = [locale.language_code for locale in locales]
            tasks.translate_subtree.enqueue(page_id, codes, user.pk if user else None)
        else:
            raise UnknownJob(f"There is no task for {func.__module__}.{func.__name__}.")
