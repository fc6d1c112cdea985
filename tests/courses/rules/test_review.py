from datetime import UTC, datetime, timedelta

import pytest

from courses.rules.review import (
    DEFAULT,
    Moment,
    ReviewRuleError,
    Shown,
    moment_of_review,
    parse_review,
    shown_at,
)

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
NOTHING, ALL = Shown(False, False, False, False), Shown(True, True, True, True)


def at(minutes):
    return None if minutes is None else NOON + timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("submitted", "now", "closes", "moment"),
    [
        (None, 0, None, Moment.DURING),
        (None, 9, 5, Moment.DURING),
        (0, 0, None, Moment.JUST_AFTER),
        (0, 1.99, None, Moment.JUST_AFTER),
        (0, 2, None, Moment.LATER),
        (0, 4, 5, Moment.LATER),
        (0, 5, 5, Moment.AFTER_CLOSING),
        (0, 1, 1, Moment.AFTER_CLOSING),
    ],
)
def test_the_moment_is_seen_from_the_attempt_and_closing_beats_the_rest(submitted, now, closes, moment):
    assert moment_of_review(at(submitted), at(now), at(closes)) is moment


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (Moment.DURING, NOTHING),
        (Moment.JUST_AFTER, ALL),
        (Moment.LATER, ALL),
        (Moment.AFTER_CLOSING, ALL),
    ],
)
def test_by_default_nothing_is_shown_during_and_everything_after(moment, shown):
    assert shown_at(DEFAULT, moment) == shown


def test_an_editors_options_replace_the_default_of_their_moments_only() -> None:
    rule = parse_review({"just_after": ["marks", "feedback"], "later": []})

    assert shown_at(rule, Moment.JUST_AFTER) == Shown(marks=True, correctness=False, feedback=True, right_answer=False)
    assert shown_at(rule, Moment.LATER) == NOTHING
    assert shown_at(rule, Moment.AFTER_CLOSING) == ALL


def test_the_right_answer_and_marks_never_show_during_an_attempt() -> None:
    rule = parse_review({"during": ["marks", "correctness", "feedback", "right_answer"]})

    assert shown_at(rule, Moment.DURING) == Shown(marks=False, correctness=True, feedback=True, right_answer=False)


@pytest.mark.parametrize("options", [{"soon": []}, {"later": ["all"]}, {"later": 1}, {"later": "marks"}, [], None])
def test_options_that_name_something_unknown_are_refused(options):
    with pytest.raises(ReviewRuleError):
        parse_review(options)
