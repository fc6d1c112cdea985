"""What all questions have."""

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portal.shared.blocks import TextBlock


def points_block() -> blocks.DecimalBlock:
    """Return the field for a question's points: more than 0, at most 100."""
    validators = [MinValueValidator(Decimal("0.25")), MaxValueValidator(Decimal(100))]
    return blocks.DecimalBlock(default=Decimal(1), validators=validators, label=_("Points"))


class QuestionBlock(blocks.StructBlock):
    """The prompt, the points and the explanation that is shown with the result."""

    prompt = TextBlock(label=_("Question"))
    points = points_block()

    class Meta:
        icon = "help"


def explanation_block() -> TextBlock:
    """Return the field for the explanation shown with the result, whatever the answer was."""
    return TextBlock(
        required=False, label=_("Explanation"), help_text=_("Shown with the result, whatever the answer was")
    )
