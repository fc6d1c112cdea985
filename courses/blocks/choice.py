"""Questions with choices. A choice is known by its block id, never by its text."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.blocks.question import QuestionBlock, explanation_block


class ChoiceBlock(blocks.StructBlock):
    """One choice, and what is said to who chooses it."""

    text = blocks.CharBlock(max_length=400, label=_("Choice"))
    correct = blocks.BooleanBlock(required=False, label=_("Right"))
    feedback = blocks.TextBlock(
        rows=2, label=_("Feedback"), help_text=_("To a wrong choice: name the mistake, say where to look")
    )

    class Meta:
        icon = "radio-full"


def choices_block() -> blocks.ListBlock:
    """Return the list of two to eight choices."""
    return blocks.ListBlock(ChoiceBlock(), min_num=2, max_num=8, label=_("Choices"))


def _number_right(value) -> int:
    return sum(1 for choice in value["choices"] if choice["correct"])


class SingleChoiceBlock(QuestionBlock):
    """One choice is right."""

    choices = choices_block()
    explanation = explanation_block()

    def clean(self, value):
        """Raise a StructBlockValidationError unless exactly one choice is right."""
        value = super().clean(value)
        if _number_right(value) != 1:
            message = ValidationError(_("Mark exactly one choice as right."))
            raise blocks.StructBlockValidationError(block_errors={}, non_block_errors=[message])
        return value

    class Meta:
        icon = "radio-full"
        label = _("Single choice")
        template = "courses/questions/single_choice.html"
        description = _("One choice is right")


class MultipleChoiceBlock(QuestionBlock):
    """Several choices are right; marked by right minus wrong, never below zero."""

    choices = choices_block()
    explanation = explanation_block()

    def clean(self, value):
        """Raise a StructBlockValidationError unless one choice at least is right and one wrong."""
        value = super().clean(value)
        if not 0 < _number_right(value) < len(value["choices"]):
            message = ValidationError(_("Mark at least one choice as right and leave at least one wrong."))
            raise blocks.StructBlockValidationError(block_errors={}, non_block_errors=[message])
        return value

    class Meta:
        icon = "tick-inverse"
        label = _("Multiple choice")
        template = "courses/questions/multiple_choice.html"
        description = _("Several choices are right; partly right answers earn part of the points")
