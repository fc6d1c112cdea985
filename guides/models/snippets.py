"""Legal provisions and glossary terms: facts with a date, translated like pages."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import TranslatableMixin
from wagtail.snippets.models import register_snippet
from wagtail_localize.fields import SynchronizedField, TranslatableField


class Country(models.TextChoices):
    """Whose law a provision belongs to."""

    TURKIYE = "tr", _("Türkiye")
    MOROCCO = "ma", _("Morocco")
    EUROPEAN_UNION = "eu", _("European Union")


class Certainty(models.TextChoices):
    """How sure we are of a fact; readers are told."""

    OFFICIAL = "official", _("Read in the official text")
    TWO_SOURCES = "two_sources", _("Two independent sources")
    ONE_SOURCE = "one_source", _("One source: confirm it in the official text")


@register_snippet
class LegalProvision(TranslatableMixin, models.Model):
    """What one article says, in our words, with the month in which it was checked."""

    title = models.TextField(_("title"), help_text=_("Instrument and article"))
    text = RichTextField(_("text"), features=["bold", "italic", "ul", "ol", "link"])
    country = models.CharField(_("country"), max_length=8, choices=Country.choices)
    instrument = models.CharField(_("instrument"), max_length=120)
    article = models.CharField(_("article"), max_length=60, blank=True)
    in_force_from = models.DateField(_("in force from"), null=True, blank=True)
    in_force_to = models.DateField(_("in force to"), null=True, blank=True)
    checked_on = models.DateField(
        _("checked on"), help_text=_("The first of the month in which the source was checked")
    )
    link = models.URLField(_("official link"), blank=True)
    certainty = models.CharField(_("certainty"), max_length=16, choices=Certainty.choices)

    panels = [
        FieldPanel("title"),
        FieldPanel("text"),
        FieldPanel("country"),
        FieldPanel("instrument"),
        FieldPanel("article"),
        FieldPanel("in_force_from"),
        FieldPanel("in_force_to"),
        FieldPanel("checked_on"),
        FieldPanel("link"),
        FieldPanel("certainty"),
    ]
    override_translatable_fields = [
        SynchronizedField("instrument"),
        SynchronizedField("article"),
        SynchronizedField("link"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("legal provision")
        verbose_name_plural = _("legal provisions")

    def __str__(self) -> str:
        return self.title


@register_snippet
class GlossaryTerm(TranslatableMixin, models.Model):
    """A term of the field, its meaning, and the word used in Morocco where it differs."""

    title = models.TextField(_("term"))
    definition = models.TextField(_("meaning"))
    morocco = models.TextField(_("in Morocco"), blank=True, help_text=_("Arabic only: the word used in Morocco"))

    panels = [FieldPanel("title"), FieldPanel("definition"), FieldPanel("morocco")]
    # The Moroccan word belongs to the Arabic row alone: it is neither translated nor copied from the source.
    translatable_fields = [TranslatableField("title"), TranslatableField("definition")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary terms")

    def __str__(self) -> str:
        return self.title
