"""How far a learner is: what she finished and began, and the cloth that shows it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Value
from django.utils.html import format_html
from django.utils.translation import ngettext

from courses.models import Attempt, Completion
from courses.rules.progress import Progress, course_progress
from courses.selectors.outline import Entry, Outline
from portal.accounts.models import Learner
from portal.shared.templatetags.portal_look import dye


@dataclass(frozen=True)
class LearnerState:
    """What a learner finished and when, and the quizzes that she began, by key; nothing for a visitor."""

    done: dict[str, datetime]
    begun: dict[str, datetime]


NOTHING = LearnerState({}, {})


def learner_state(learner: Learner | None) -> LearnerState:
    """Return what a learner finished and began; one query, none for a visitor."""
    if learner is None:
        return NOTHING
    done = Completion.objects.filter(learner=learner).order_by().annotate(is_done=Value(1))
    attempts = Attempt.objects.filter(learner=learner).exclude(state=Attempt.State.SET_ASIDE).order_by()
    begun = attempts.values("quiz_key").annotate(last=Max("started"), is_done=Value(0))
    rows = done.values_list("item_key", "at", "is_done").union(
        begun.values_list("quiz_key", "last", "is_done"), all=True
    )
    found: tuple[dict[str, datetime], ...] = ({}, {})
    for key, at, is_done in rows:
        found[is_done][str(key)] = at
    return LearnerState(done=found[1], begun=found[0])


def progress_of(outline: Outline, state: LearnerState) -> Progress:
    """Return how far the learner is in a course."""
    return course_progress(outline.items, state.done.keys(), is_finished=outline.key in state.done)


def last_active(outline: Outline, state: LearnerState) -> datetime | None:
    """Return when the learner last finished or began something in a course."""
    keys = {entry.key for entry in outline.entries}
    return max((at for key, at in [*state.done.items(), *state.begun.items()] if key in keys), default=None)


def next_entry(outline: Outline, state: LearnerState) -> Entry | None:
    """Return where to go on: a quiz that is begun, else the first thing that is not done."""
    begun = [entry for entry in outline.entries if entry.key in state.begun and entry.key not in state.done]
    if begun:
        return max(begun, key=lambda entry: state.begun[entry.key])
    following = progress_of(outline, state).next_item
    return outline.entry(following.key) if following else None


def woven(outline: Outline, state: LearnerState, here: str = "") -> dict:
    """Return a course as the components cloth, band and tally show it; `here`: the key of the row where she is."""
    progress = progress_of(outline, state)
    return {
        "title": outline.title,
        "url": outline.url,
        "motif": outline.motif,
        "dye": dye(outline.subject),
        "n": progress.lessons_total,
        "done": progress.lessons_done,
        "is_started": progress.is_started or any(entry.key in state.begun for entry in outline.entries),
        "is_finished": progress.is_finished,
        "parts": [
            {
                "key": module.key,
                "number": module.number,
                "title": format_html('<a href="{}">{}</a>', module.url, module.title),
                "rows": [_row(entry, state, here) for entry in module.entries],
            }
            for module in outline.modules
        ],
        "next": next_entry(outline, state),
    }


def _row(entry: Entry, state: LearnerState, here: str) -> dict:
    begun = "half" if entry.key in state.begun else "bare"
    return {
        "title": entry.title,
        "url": entry.url,
        "number": entry.number or "",
        "state": "done" if entry.key in state.done else begun,
        "kind": entry.kind.value,
        "note": minutes_in_words(entry.minutes) if entry.minutes else "",
        "is_here": entry.key == here,
    }


def minutes_in_words(minutes: int) -> str:
    """Return "6 minutes" in the language of the page."""
    return ngettext("%(number)s minute", "%(number)s minutes", minutes) % {"number": minutes}
