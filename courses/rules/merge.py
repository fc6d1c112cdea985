"""How answers from several tabs and devices, and the records of two learners, become one.

Every rule gives the same whatever the order of arrival, so that late and repeated answers do no harm.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

Key = TypeVar("Key")


@dataclass(frozen=True)
class Stamp:
    """What decides between two answers to one question; `client_id` only breaks a full tie."""

    answered_at: datetime
    device: str
    device_seq: int
    client_id: str

    @property
    def rank(self) -> tuple[datetime, str, int, str]:
        """The greatest rank wins."""
        return (self.answered_at, self.device, self.device_seq, self.client_id)


def answered_at(received_at: datetime, age: timedelta, *, started: datetime, closed: datetime | None) -> datetime:
    """Return when an answer was given: `received_at` − `age`, clamped to the attempt and to `received_at`.

    `age`: how long ago the device says the answer was given; its clock is never read.
    `closed`: when the attempt was submitted or its time ran out; None while it is open.
    """
    latest = received_at if closed is None else min(received_at, closed)
    try:
        claimed = received_at - max(age, timedelta(0))
    except OverflowError:
        claimed = started
    return max(min(claimed, latest), started)


def winner(stamps: Iterable[Stamp]) -> Stamp | None:
    """Return the stamp of the answer that counts; None if there is none."""
    return max(stamps, key=lambda stamp: stamp.rank, default=None)


def winners(stamps: Iterable[tuple[Key, Stamp]]) -> dict[Key, Stamp]:
    """Return the counting answer by question, for (question, stamp) pairs in any order."""
    best: dict[Key, Stamp] = {}
    for question, stamp in stamps:
        if question not in best or stamp.rank > best[question].rank:
            best[question] = stamp
    return best


def is_repeated(stamp: Stamp, known: Collection[str]) -> bool:
    """Return whether an answer with this client-made id is stored already: acknowledge it, store nothing."""
    return stamp.client_id in known


@dataclass(frozen=True)
class OpenAttempt:
    """An open attempt of one quiz; `last_answered` is None if nothing was answered."""

    uuid: str
    started: datetime
    last_answered: datetime | None


@dataclass(frozen=True)
class MergedAttempts:
    """Which open attempt stays open, and which are set aside, readable."""

    keep: OpenAttempt
    set_aside: tuple[OpenAttempt, ...]


def merge_open_attempts(attempts: Collection[OpenAttempt]) -> MergedAttempts | None:
    """Return which open attempt of one quiz stays when two learners become one: the one answered last.

    Without answers the later started stays; the uuid breaks a full tie. None if there is no attempt.
    """
    in_order = sorted(attempts, key=_attempt_rank, reverse=True)
    return MergedAttempts(in_order[0], tuple(in_order[1:])) if in_order else None


def _attempt_rank(attempt: OpenAttempt) -> tuple[bool, datetime, datetime, str]:
    last = attempt.last_answered
    return (last is not None, last or attempt.started, attempt.started, attempt.uuid)


def merge_completions(mine: Mapping[str, datetime], theirs: Mapping[str, datetime]) -> dict[str, datetime]:
    """Return when each item was completed first; nothing that either learner completed is lost."""
    return {key: min(each[key] for each in (mine, theirs) if key in each) for key in sorted({*mine, *theirs})}
