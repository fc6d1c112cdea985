"""The rule that says how a translation stands."""

from datetime import UTC, datetime

import pytest

from portal.shared.translations.board.states import Facts, State, judge

MAY, JUNE, JULY = (datetime(2026, month, 1, tzinfo=UTC) for month in (5, 6, 7))
LIVE = {"exists": True, "is_live": True, "saved_at": JUNE, "source_changed_at": MAY}

CASES = {
    "nothing is there": (Facts(exists=False), State.MISSING, None),
    "it is not live": (Facts(exists=True, source_changed_at=MAY), State.DRAFT, None),
    "it was saved after the source changed": (Facts(**LIVE), State.CURRENT, None),
    "the source changed since, noted": (
        Facts(**{**LIVE, "source_changed_at": JULY}, outdated_since=JULY),
        State.OUTDATED,
        JULY,
    ),
    "the source changed several times": (
        Facts(**{**LIVE, "saved_at": MAY, "source_changed_at": JULY}, outdated_since=JUNE),
        State.OUTDATED,
        JUNE,
    ),
    "an older note is of an earlier time": (
        Facts(**{**LIVE, "source_changed_at": JULY}, outdated_since=MAY),
        State.OUTDATED,
        JULY,
    ),
    "a text is missing": (Facts(**LIVE, gaps=1, outdated_since=JULY), State.OUTDATED, JULY),
    "a snippet was never complete": (Facts(**LIVE, gaps=1, was_complete=False), State.DRAFT, None),
    "texts are missing, but a person wrote the page by hand": (
        Facts(**LIVE, gaps=3, is_by_hand=True),
        State.CURRENT,
        None,
    ),
    "the source of a page written by hand changed": (
        Facts(**{**LIVE, "source_changed_at": JULY}, is_by_hand=True),
        State.OUTDATED,
        JULY,
    ),
    "nobody knows when the source changed": (Facts(exists=True, is_live=True), State.CURRENT, None),
}


@pytest.mark.parametrize(("facts", "state", "since"), CASES.values(), ids=CASES.keys())
def test_a_translation_is(facts, state, since) -> None:
    assert judge(facts) == (state, since)
