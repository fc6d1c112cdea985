"""The ten stages of a purchase, in order, and the three phases they belong to."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Phase(models.TextChoices):
    """What a buyer is doing in some stages."""

    PREPARE = "prepare", _("Prepare")
    CHOOSE = "choose", _("Choose")
    CARRY_OUT = "carry_out", _("Carry out")


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

    @property
    def phase(self) -> Phase:
        """The phase of a stage."""
        if self in {Stage.SELECTION, Stage.AWARD}:
            return Phase.CHOOSE
        if self in {Stage.CLAUSES, Stage.MONITORING, Stage.REPORTING}:
            return Phase.CARRY_OUT
        return Phase.PREPARE
