"""GuideIndexPage > GuidePage > ChapterPage > SectionPage: a section is a page, a passage is a block in it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from guides.blocks import section_blocks
from guides.models.stages import Stage
from portal.shared.blocks import teaching_blocks
from portal.shared.page import PortalPageMixin


class GuideIndexPage(PortalPageMixin, Page):
    """The door to the guides."""

    content_panels = Page.content_panels + PortalPageMixin.summary_panels
    parent_page_types = ["home.HomePage"]
    subpage_types = ["guides.GuidePage"]

    class Meta:
        verbose_name = _("list of guides")

    def get_context(self, request, *args, **kwargs) -> dict:
        """Return what the template shows; see guides.selectors.pages."""
        from guides.selectors.pages import index_context

        return {**super().get_context(request, *args, **kwargs), **index_context(self, request)}


class GuidePage(PortalPageMixin, Page):
    """A guide's cover and contents. Its editions are `Edition` records; the newest is shown."""

    body = StreamField(teaching_blocks(), blank=True, verbose_name=_("text"))

    content_panels = Page.content_panels + PortalPageMixin.summary_panels + [FieldPanel("body")]
    parent_page_types = ["guides.GuideIndexPage"]
    subpage_types = ["guides.ChapterPage"]

    class Meta:
        verbose_name = _("guide")

    def get_context(self, request, *args, **kwargs) -> dict:
        """Return what the template shows; see guides.selectors.pages."""
        from guides.selectors.pages import guide_context

        return {**super().get_context(request, *args, **kwargs), **guide_context(self, request)}


class ChapterPage(PortalPageMixin, Page):
    """A chapter: a list of sections."""

    content_panels = Page.content_panels + PortalPageMixin.summary_panels
    parent_page_types = ["guides.GuidePage"]
    subpage_types = ["guides.SectionPage"]

    class Meta:
        verbose_name = _("chapter")

    def get_context(self, request, *args, **kwargs) -> dict:
        """Return what the template shows; see guides.selectors.pages."""
        from guides.selectors.pages import chapter_context

        return {**super().get_context(request, *args, **kwargs), **chapter_context(self, request)}


class SectionPage(PortalPageMixin, Page):
    """A section of numbered passages."""

    stage = models.CharField(_("stage"), max_length=16, choices=Stage.choices)
    review_on = models.DateField(
        _("review on"), null=True, blank=True, help_text=_("Readers are told when this day has passed")
    )
    body = StreamField(section_blocks(), blank=True, verbose_name=_("text"))

    content_panels = (
        Page.content_panels
        + PortalPageMixin.summary_panels
        + [
            FieldPanel("stage"),
            FieldPanel("review_on"),
            FieldPanel("body"),
        ]
    )
    parent_page_types = ["guides.ChapterPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("section")

    def get_context(self, request, *args, **kwargs) -> dict:
        """Return what the template shows; see guides.selectors.pages."""
        from guides.selectors.pages import section_context

        return {**super().get_context(request, *args, **kwargs), **section_context(self, request)}


class Edition(models.Model):
    """A dated edition of a guide: a record, never a copy of its pages."""

    guide_key = models.UUIDField(_("guide"), db_index=True)
    label = models.CharField(_("label"), max_length=20)
    date = models.DateField(_("date"))
    note = models.TextField(_("note"), blank=True)

    class Meta:
        ordering = ["-date", "-pk"]
        constraints = [models.UniqueConstraint(fields=["guide_key", "label"], name="one_edition_of_a_label")]
        verbose_name = _("edition")
        verbose_name_plural = _("editions")

    def __str__(self) -> str:
        return self.label
