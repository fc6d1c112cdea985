from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.rules.merge import (
    OpenAttempt,
    Stamp,
    answered_at,
    is_repeated,
    merge_completions,
    merge_open_attempts,
    winner,
    winners,
)

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
moments = st.integers(0, 5).map(lambda minutes: NOON + timedelta(minutes=minutes))
stamps = st.builds(Stamp, moments, st.sampled_from(["", "laptop", "phone"]), st.integers(0, 3), st.uuids().map(str))


def stamp(minute, device="phone", seq=1, client_id="c"):
    return Stamp(NOON + timedelta(minutes=minute), device, seq, client_id)


@pytest.mark.parametrize(
    ("loser", "best"),
    [
        (stamp(1, seq=9), stamp(2, seq=1)),
        (stamp(1, "laptop", seq=9), stamp(1, "phone", seq=1)),
        (stamp(1, seq=1), stamp(1, seq=2)),
        (stamp(1, client_id="a"), stamp(1, client_id="b")),
    ],
)
def test_the_later_answer_wins_then_device_then_count_in_any_order(loser, best):
    assert winner([loser, best]) == winner([best, loser]) == best


def test_without_answers_nothing_wins() -> None:
    assert winner([]) is None


@given(st.lists(st.tuples(st.sampled_from("abc"), stamps)), st.randoms(use_true_random=False))
def test_answers_converge_whatever_the_order_and_however_often_they_arrive(arrivals, random):
    shuffled = arrivals + arrivals[: len(arrivals) // 2]
    random.shuffle(shuffled)

    assert winners(shuffled) == winners(arrivals)


@given(st.lists(stamps, min_size=1), st.integers(0, 10))
def test_merging_in_two_steps_gives_the_same_as_in_one(all_stamps, cut):
    first, second = all_stamps[:cut], all_stamps[cut:]
    halves = [best for best in (winner(first), winner(second)) if best]

    assert winner(halves) == winner(all_stamps)


def test_a_known_client_id_is_repeated() -> None:
    assert is_repeated(stamp(1, client_id="a"), {"a", "b"})
    assert not is_repeated(stamp(1, client_id="c"), {"a", "b"})


@pytest.mark.parametrize(
    ("received", "age", "closed", "expected"),
    [
        (30, 0, None, 30),
        (30, 10, None, 20),
        (30, 99, None, 0),
        (30, -10, None, 30),
        (30, 0, 20, 20),
        (30, 15, 20, 15),
    ],
)
def test_the_time_of_an_answer_is_counted_back_and_clamped_to_the_attempt(received, age, closed, expected):
    at = answered_at(
        NOON + timedelta(minutes=received),
        timedelta(minutes=age),
        started=NOON,
        closed=None if closed is None else NOON + timedelta(minutes=closed),
    )

    assert at == NOON + timedelta(minutes=expected)


def test_an_absurd_age_counts_as_the_start() -> None:
    assert answered_at(NOON, timedelta.max, started=NOON, closed=None) == NOON


def attempt(uuid, started=0, last=None):
    return OpenAttempt(
        uuid, NOON + timedelta(minutes=started), None if last is None else NOON + timedelta(minutes=last)
    )


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        (attempt("a", 0, last=9), attempt("b", 5, last=8), "a"),
        (attempt("a", 0, last=1), attempt("b", 5), "a"),
        (attempt("a", 0), attempt("b", 5), "b"),
        (attempt("a", 0, last=7), attempt("b", 5, last=7), "b"),
        (attempt("a"), attempt("b"), "b"),
    ],
)
def test_the_later_answered_open_attempt_stays_and_the_other_is_set_aside(one, other, kept):
    merged = merge_open_attempts([one, other])

    assert merged == merge_open_attempts([other, one])
    assert merged.keep.uuid == kept
    assert {each.uuid for each in merged.set_aside} == {"a", "b"} - {kept}


def test_two_learners_without_open_attempts_have_none_after() -> None:
    assert merge_open_attempts([]) is None


def test_merged_completions_keep_the_first_time_and_lose_none() -> None:
    later = NOON + timedelta(days=1)

    assert merge_completions({"a": later, "b": NOON}, {"a": NOON, "c": later}) == {
        "a": NOON,
        "b": NOON,
        "c": later,
    }
