"""The ten stages of a purchase, in order."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    """Where in a purchase the reader stands; steps match the cycle of the guide."""

    POLICY = "policy", _("Policy and planning")
    NEED = "need", _("Need")
    MARKET = "market", _("Market engagement")
    SPECIFICATION = "specification", _("Specification")
    LOTS = "lots", _("Lots")
    SELECTION = "selection", _("Selection")
    AWARD = "award", _("Award criteria")
    CLAUSES = "clauses", _("Contract clauses")
    MONITORING = "monitoring", _("Monitoring")
    REPORTING = "reporting", _("Reporting and learning")
