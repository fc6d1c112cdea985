"""Why a quiz cannot be started now, in a sentence for the learner."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from courses.rules.starting import Obstacle, Permission


def say_obstacle(permission: Permission | None) -> str:
    """Return the sentence for a refused start; without a permission the quiz itself is not ready."""
    if permission is None:
        return _("This quiz cannot be taken yet: one of its questions is not finished.")
    since = permission.since and date_format(timezone.localtime(permission.since), "SHORT_DATETIME_FORMAT")
    sentences = {
        Obstacle.NOT_OPEN_YET: _("This quiz opens on %(since)s.") % {"since": since},
        Obstacle.CLOSED: _("This quiz is closed."),
        Obstacle.NO_ATTEMPTS_LEFT: _("You have used all your attempts at this quiz."),
        Obstacle.WAITING: _("You can try this quiz again from %(since)s on.") % {"since": since},
    }
    return sentences.get(permission.obstacle, "") if permission.obstacle else ""
