"""Which question types there are. A further type is one file here, one line below and one template."""

from collections.abc import Mapping

from courses.selectors.question_types.choice import CHOICE
from courses.selectors.question_types.number import NUMBER
from courses.selectors.question_types.question_type import QuestionType
from courses.selectors.question_types.true_false import TRUE_FALSE

TYPES: Mapping[str, QuestionType] = {
    "single_choice": CHOICE,
    "multiple_choice": CHOICE,
    "true_false": TRUE_FALSE,
    "number": NUMBER,
}
