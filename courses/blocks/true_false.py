"""A statement that is true or false."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.blocks.question import QuestionBlock, explanation_block


class TrueFalseBlock(QuestionBlock):
    """A statement; the learner says whether it is true."""

    answer = blocks.BooleanBlock(required=False, label=_("The statement is true"))
    feedback_true = blocks.TextBlock(rows=2, label=_("Feedback to “true”"))
    feedback_false = blocks.TextBlock(rows=2, label=_("Feedback to “false”"))
    explanation = explanation_block()

    class Meta:
        icon = "check"
        label = _("True or false")
        template = "courses/questions/true_false.html"
        description = _("A statement that is true or false")
