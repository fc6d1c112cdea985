"""Why an answer could not be read, in the language of the page."""

from django.utils.translation import gettext_lazy as _

from courses.grading.result import Refusal

# The English sentences stand in courses/grading/; here they are offered to translators.
SENTENCES = {
    "number_unreadable": _("“{typed}” could not be read as a number. Please write digits only, such as 1250."),
    "number_ambiguous": _("“{typed}” can be read in two ways. Please write it without thousands separators."),
    "number_too_long": _("This number is too long. Please check it."),
    "no_country": _("Please choose the country whose accounts you use."),
    "too_long": _("Please use at most {most} characters in this answer."),
    "too_many_choices": _("Please choose one answer only."),
    "too_many_rows": _("Please use at most {most} rows."),
    "unknown_choice": _("This answer is not among the choices. Please choose again."),
    "unknown_part": _("This answer does not fit the question. Please answer again."),
    "unreadable": _("This answer could not be read. Please answer again."),
}


def say_refusal(refusal: Refusal) -> str:
    """Return the sentence for the learner; the English one where no translation is known."""
    sentence = str(SENTENCES.get(refusal.code, refusal.sentence))
    return sentence.format(**refusal.parameters)
