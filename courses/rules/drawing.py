"""Which questions an attempt gets and in which order: drawn once from the attempt's recorded seed.

The same seed and spec give the same questions on every machine, so an attempt can be rebuilt from its record.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from courses.grading.chance import Chance


@dataclass(frozen=True, order=True)
class Question:
    """A question by its identity: its quiz's key and its block id."""

    quiz_key: str
    block_id: str


@dataclass(frozen=True)
class Slot:
    """A place in a quiz: `count` questions out of `pool` (None: all of it). `name` is unique in the quiz, such as a
    block id, so that a further slot leaves the draw of the others as it was."""

    name: str
    pool: tuple[Question, ...]
    count: int | None = None


def draw_questions(slots: Sequence[Slot], seed: int, *, is_shuffled: bool = False) -> list[Question]:
    """Return the questions of an attempt, none twice.

    A slot gives fewer than asked for where its pool is too small or the slots before it have taken from it.

    Fixed questions (slots without a count) are placed first, so that no pool takes them away. Drawn questions keep
    the order of their pool unless `is_shuffled`, which shuffles the whole attempt.
    """
    taken = {question for slot in slots if slot.count is None for question in slot.pool}
    drawn: dict[str, list[Question]] = {}
    for slot in slots:
        drawn[slot.name] = list(dict.fromkeys(slot.pool)) if slot.count is None else _draw(slot, seed, taken)
        taken.update(drawn[slot.name])
    in_order = list(dict.fromkeys(question for slot in slots for question in drawn[slot.name]))
    return Chance(seed, "questions").shuffled(in_order) if is_shuffled else in_order


def _draw(slot: Slot, seed: int, taken: Collection[Question]) -> list[Question]:
    free = [question for question in dict.fromkeys(slot.pool) if question not in taken]
    chosen = Chance(seed, f"slot {slot.name}").shuffled(sorted(free))[: max(slot.count or 0, 0)]
    return [question for question in free if question in set(chosen)]


def shuffle_choices(
    choice_ids: Sequence[str], seed: int, question: Question, *, pinned: Collection[str] = ()
) -> list[str]:
    """Return the choices of a question in the attempt's order; `pinned` ones keep their place."""
    chance = Chance(seed, f"choices {question.quiz_key} {question.block_id}")
    moving = iter(chance.shuffled(sorted(each for each in choice_ids if each not in pinned)))
    return [each if each in pinned else next(moving) for each in choice_ids]
