"""CourseIndexPage > CoursePage > ModulePage > LessonPage | QuizPage."""

from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from courses.blocks import lesson_blocks, question_blocks
from portal.shared.blocks import teaching_blocks
from portal.shared.page import PortalPageMixin

PERCENT = [MinValueValidator(0), MaxValueValidator(100)]


class Subject(models.TextChoices):
    """The field of a course; each has its dye."""

    FINANCE = "finance", _("Finance")
    MARKETING = "marketing", _("Marketing")
    ACCOUNTING = "accounting", _("Accounting")


class Level(models.TextChoices):
    """What a course asks of the learner."""

    START = "start", _("To begin with")
    NEXT = "next", _("A step further")


class Display(models.TextChoices):
    """How a quiz is shown."""

    ONE = "one", _("One question at a time")
    ALL = "all", _("All questions on one page")


class CourseIndexPage(PortalPageMixin, Page):
    """The catalogue of courses."""

    content_panels = Page.content_panels + PortalPageMixin.summary_panels
    parent_page_types = ["home.HomePage"]
    subpage_types = ["courses.CoursePage"]

    class Meta:
        verbose_name = _("list of courses")

    def get_context(self, request, *args, **kwargs) -> dict:
        """Return what the template shows; see courses.selectors.pages."""
        from courses.selectors.pages import index_context

        return {**super().get_context(request, *args, **kwargs), **index_context(self, request)}


class CoursePage(PortalPageMixin, Page):
    """A course: what one can do after it, how long it takes, its modules."""

    subject = models.CharField(_("subject"), max_length=16, choices=Subject.choices)
    level = models.CharField(_("level"), max_length=8, choices=Level.choices, default=Level.START)
    hours = models.DecimalField(_("hours"), max_digits=5, decimal_places=1, default=Decimal(1))
    passing_mark = models.PositiveSmallIntegerField(_("passing mark, per cent"), default=60, validators=PERCENT)
    motif = models.CharField(_("motif"), max_length=20, default="horn", help_text=_("Its pattern on the loom"))
    outcomes = StreamField([("outcome", blocks.CharBlock(max_length=300))], blank=True, verbose_name=_("outcomes"))
    body = StreamField(teaching_blocks(), blank=True, verbose_name=_("text"))

    content_panels = (
        Page.content_panels
        + PortalPageMixin.summary_panels
        + [FieldPanel(name) for name in ("subject", "level", "hours", "passing_mark", "motif", "outcomes", "body")]
    )
    parent_page_types = ["courses.CourseIndexPage"]
    subpage_types = ["courses.ModulePage"]
    override_translatable_fields = PortalPageMixin.override_translatable_fields + [SynchronizedField("motif")]

    class Meta:
        verbose_name = _("course")

    def get_context(self, request, *args, **kwargs) -> dict:
        """Return what the template shows; see courses.selectors.pages."""
        from courses.selectors.pages import course_context

        return {**super().get_context(request, *args, **kwargs), **course_context(self, request)}


class ModulePage(PortalPageMixin, Page):
    """A part of a course: lessons and a quiz."""

    outcome = models.TextField(_("outcome"), blank=True)

    content_panels = Page.content_panels + PortalPageMixin.summary_panels + [FieldPanel("outcome")]
    parent_page_types = ["courses.CoursePage"]
    subpage_types = ["courses.LessonPage", "courses.QuizPage"]

    class Meta:
        verbose_name = _("module")

    def get_context(self, request, *args, **kwargs) -> dict:
        """Return what the template shows; see courses.selectors.pages."""
        from courses.selectors.pages import module_context

        return {**super().get_context(request, *args, **kwargs), **module_context(self, request)}


class LessonPage(PortalPageMixin, Page):
    """A lesson of five to eight minutes."""

    outcome = models.TextField(_("outcome"), blank=True)
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=6)
    body = StreamField(lesson_blocks(), blank=True, verbose_name=_("text"))

    content_panels = (
        Page.content_panels
        + PortalPageMixin.summary_panels
        + [
            FieldPanel("outcome"),
            FieldPanel("minutes"),
            FieldPanel("body"),
        ]
    )
    parent_page_types = ["courses.ModulePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("lesson")

    def get_context(self, request, *args, **kwargs) -> dict:
        """Return what the template shows; see courses.selectors.pages."""
        from courses.selectors.pages import lesson_context

        return {**super().get_context(request, *args, **kwargs), **lesson_context(self, request)}


class QuizPage(PortalPageMixin, Page):
    """A quiz. The page only describes it: attempts live outside the page tree."""

    passing_mark = models.PositiveSmallIntegerField(_("passing mark, per cent"), default=60, validators=PERCENT)
    display = models.CharField(_("shown"), max_length=8, choices=Display.choices, default=Display.ONE)
    questions = StreamField(question_blocks(), blank=True, verbose_name=_("questions"))

    content_panels = (
        Page.content_panels
        + PortalPageMixin.summary_panels
        + [
            FieldPanel("passing_mark"),
            FieldPanel("display"),
            FieldPanel("questions"),
        ]
    )
    parent_page_types = ["courses.ModulePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("quiz")

    def get_context(self, request, *args, **kwargs) -> dict:
        """Return what the template shows; see courses.selectors.pages."""
        from courses.selectors.pages import quiz_context

        return {**super().get_context(request, *args, **kwargs), **quiz_context(self, request)}
