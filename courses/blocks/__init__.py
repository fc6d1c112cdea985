"""Question blocks and the blocks of a lesson."""

from courses.blocks.choice import MultipleChoiceBlock, SingleChoiceBlock
from courses.blocks.number import NumberBlock
from courses.blocks.true_false import TrueFalseBlock
from courses.blocks.try_it import TryItBlock
from portal.shared.blocks import teaching_blocks


def question_blocks() -> list[tuple]:
    """Return (name, block) of the question types, in the order editors see them. The name is the type in records."""
    return [
        ("single_choice", SingleChoiceBlock()),
        ("multiple_choice", MultipleChoiceBlock()),
        ("true_false", TrueFalseBlock()),
        ("number", NumberBlock()),
    ]


def lesson_blocks() -> list[tuple]:
    """Return (name, block) of the blocks of a lesson."""
    return [*teaching_blocks(), ("try_it", TryItBlock(question_blocks()))]
