import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.rules.drawing import Question, Slot, draw_questions, shuffle_choices

SEEDS = st.integers(0, 2**63 - 1)


def questions(letters, quiz="quiz"):
    return tuple(Question(quiz, letter) for letter in letters)


def letters(drawn):
    return "".join(question.block_id for question in drawn)


def test_fixed_questions_come_in_the_order_of_the_page() -> None:
    slots = [Slot("1", questions("a")), Slot("2", questions("b")), Slot("3", questions("c"))]

    assert letters(draw_questions(slots, seed=1)) == "abc"


@given(SEEDS, st.integers(0, 10))
def test_a_pool_gives_as_many_as_asked_none_twice_in_the_order_of_the_pool(seed, count):
    drawn = letters(draw_questions([Slot("pool", questions("abcdefg"), count)], seed))

    assert len(drawn) == min(count, 7)
    assert list(drawn) == sorted(set(drawn))


@given(SEEDS)
def test_two_draws_from_overlapping_pools_and_a_fixed_question_never_repeat(seed):
    slots = [
        Slot("first", questions("abcd"), 2),
        Slot("second", questions("cdef"), 3),
        Slot("fixed", questions("a")),
    ]
    drawn = letters(draw_questions(slots, seed))

    assert len(set(drawn)) == len(drawn) >= 5
    assert drawn.endswith("a")


@given(SEEDS)
def test_the_same_seed_gives_the_same_attempt(seed):
    slots = [Slot("pool", questions("abcdefg"), 4)]

    assert draw_questions(slots, seed, is_shuffled=True) == draw_questions(slots, seed, is_shuffled=True)


def test_different_seeds_give_different_attempts() -> None:
    slots = [Slot("pool", questions("abcdefghij"), 5)]

    assert len({letters(draw_questions(slots, seed)) for seed in range(50)}) > 20


@given(SEEDS)
def test_the_draw_does_not_depend_on_the_order_of_the_pool(seed):
    forward = draw_questions([Slot("pool", questions("abcdefg"), 3)], seed)
    backward = draw_questions([Slot("pool", questions("gfedcba"), 3)], seed)

    assert set(forward) == set(backward)


def test_questions_of_two_quizzes_with_the_same_block_id_are_two() -> None:
    pool = questions("a", "one") + questions("a", "copy")

    assert len(draw_questions([Slot("pool", pool, 2)], seed=3)) == 2


@given(SEEDS)
def test_shuffling_an_attempt_keeps_its_questions(seed):
    slots = [Slot("pool", questions("abcdefg"))]

    assert sorted(letters(draw_questions(slots, seed, is_shuffled=True))) == list("abcdefg")


@given(SEEDS, st.sets(st.sampled_from("abcde")))
def test_shuffled_choices_are_the_same_choices_and_pinned_ones_keep_their_place(seed, pinned):
    shuffled = shuffle_choices("abcde", seed, Question("quiz", "q"), pinned=pinned)

    assert sorted(shuffled) == list("abcde")
    assert all(shuffled["abcde".index(each)] == each for each in pinned)


@pytest.mark.parametrize("other", [Question("quiz", "r"), Question("other", "q")])
def test_each_question_has_an_order_of_its_own(other):
    orders = [
        shuffle_choices("abcdefgh", seed, Question("quiz", "q")) == shuffle_choices("abcdefgh", seed, other)
        for seed in range(20)
    ]

    assert not all(orders)
