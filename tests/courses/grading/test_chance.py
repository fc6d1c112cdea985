from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.grading.chance import Chance


def test_the_stream_of_a_seed_never_changes() -> None:
    # Attempts are rebuilt from their seed: these numbers are a promise to all stored attempts.
    chance = Chance(7, "pool")

    assert [chance.below(1000) for _ in range(5)] == [943, 273, 71, 322, 343]


def test_another_name_is_another_stream() -> None:
    assert [Chance(7, "a").below(2**64), Chance(8, "a").below(2**64)] != [Chance(7, "b").below(2**64)] * 2
    assert Chance(7, "a").below(2**64) != Chance(7, "b").below(2**64)


def test_each_number_is_about_equally_frequent() -> None:
    chance = Chance(1, "dice")

    counts = Counter(chance.below(6) for _ in range(6000))

    assert set(counts) == set(range(6))
    assert all(900 < count < 1100 for count in counts.values())


def test_each_order_is_about_equally_frequent() -> None:
    chance = Chance(1, "orders")

    counts = Counter("".join(chance.shuffled("abc")) for _ in range(6000))

    assert len(counts) == 6
    assert all(880 < count < 1120 for count in counts.values())


@given(st.integers(-(2**63), 2**63), st.lists(st.integers()))
def test_shuffling_loses_and_adds_nothing(seed, things):
    assert sorted(Chance(seed, "x").shuffled(things)) == sorted(things)


@pytest.mark.parametrize("limit", [0, -1, 2**64 + 1])
def test_a_limit_that_cannot_be_drawn_from_is_refused(limit):
    with pytest.raises(ValueError, match="no number below"):
        Chance(1, "x").below(limit)
