"""A question that is answered by a number."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.blocks.question import QuestionBlock, explanation_block


class MistakeBlock(blocks.StructBlock):
    """A wrong number that people often reach, and the mistake behind it."""

    value = blocks.DecimalBlock(label=_("Wrong number"))
    feedback = blocks.TextBlock(rows=2, label=_("Feedback"), help_text=_("Name the mistake behind this number"))

    class Meta:
        icon = "cross"


class NumberBlock(QuestionBlock):
    """A number with a tolerance and a unit."""

    answer = blocks.DecimalBlock(label=_("Right number"))
    tolerance = blocks.DecimalBlock(default=Decimal(0), min_value=0, label=_("Tolerance"))
    tolerance_kind = blocks.ChoiceBlock(
        choices=[("absolute", _("As a number: ± 0.5")), ("relative", _("As a part: 0.05 means 5%"))],
        default="absolute",
        label=_("Kind of tolerance"),
    )
    unit = blocks.CharBlock(required=False, max_length=60, label=_("Unit"))
    feedback_right = blocks.TextBlock(rows=2, label=_("Feedback to the right number"))
    feedback_wrong = blocks.TextBlock(rows=2, label=_("Feedback to any other number"))
    mistakes = blocks.ListBlock(MistakeBlock(), default=[], label=_("Known mistakes"))
    explanation = explanation_block()

    class Meta:
        icon = "order"
        label = _("Number")
        template = "courses/questions/number.html"
        description = _("A number with a tolerance and a unit")
