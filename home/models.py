"""The front page, plain pages and news."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from portal.shared.blocks import teaching_blocks
from portal.shared.page import PortalPageMixin


class HomePage(PortalPageMixin, Page):
    """The front page of one language: three doors, search, what is new."""

    heading = models.CharField(_("heading"), max_length=200)
    lead = models.TextField(_("lead"), blank=True)
    learn_text = models.TextField(_("text of the door “Learn”"), blank=True)
    buy_text = models.TextField(_("text of the door “Buy responsibly”"), blank=True)
    about_text = models.TextField(_("text of the door “About and news”"), blank=True)
    often_asked = models.TextField(
        _("often asked"), blank=True, help_text=_("One search a line; each must find something")
    )

    content_panels = (
        Page.content_panels
        + [
            FieldPanel("heading"),
            FieldPanel("lead"),
            FieldPanel("learn_text"),
            FieldPanel("buy_text"),
            FieldPanel("about_text"),
            FieldPanel("often_asked"),
        ]
        + PortalPageMixin.summary_panels
    )
    parent_page_types = ["wagtailcore.Page"]
    override_translatable_fields = []  # the address of a home page is its language

    def route(self, request, path_components):
        """Find the page of an address at once; Wagtail's own way loads every page on the path."""
        if path_components:
            address = f"{self.url_path}{'/'.join(path_components)}/"
            page = Page.objects.filter(url_path=address, live=True).first()
            if page:
                return page.specific.route(request, [])
        return super().route(request, path_components)

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request, *args, **kwargs) -> dict:
        """Return what the template shows; see home.selectors."""
        from home.selectors import home_context

        return {**super().get_context(request, *args, **kwargs), **home_context(self, request)}


class ContentPage(PortalPageMixin, Page):
    """A plain page: about, privacy, help."""

    body = StreamField(teaching_blocks(), blank=True, verbose_name=_("text"))

    content_panels = Page.content_panels + PortalPageMixin.summary_panels + [FieldPanel("body")]
    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types = ["home.ContentPage"]

    class Meta:
        verbose_name = _("plain page")

    def get_context(self, request, *args, **kwargs) -> dict:
        """Return what the template shows; see home.selectors."""
        from home.selectors import content_context

        return {**super().get_context(request, *args, **kwargs), **content_context(self, request)}


class NewsIndexPage(PortalPageMixin, Page):
    """The list of news."""

    content_panels = Page.content_panels + PortalPageMixin.summary_panels
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.NewsPage"]

    class Meta:
        verbose_name = _("list of news")

    def get_context(self, request, *args, **kwargs) -> dict:
        """Return what the template shows; see home.selectors."""
        from home.selectors import news_context

        return {**super().get_context(request, *args, **kwargs), **news_context(self, request)}


class NewsPage(PortalPageMixin, Page):
    """One piece of news."""

    date = models.DateField(_("date"))
    body = StreamField(teaching_blocks(), blank=True, verbose_name=_("text"))

    content_panels = Page.content_panels + PortalPageMixin.summary_panels + [FieldPanel("date"), FieldPanel("body")]
    parent_page_types = ["home.NewsIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("piece of news")

    def get_context(self, request, *args, **kwargs) -> dict:
        """Return what the template shows; see home.selectors."""
        from home.selectors import content_context

        return {**super().get_context(request, *args, **kwargs), **content_context(self, request)}


class StarterItem(models.Model):
    """What the starter content wrote: an upgrade knows by it what is new, untouched or deleted by an editor.

    `files` is {language: digest of the file that was seen last}, `written` is {language: {field: digest of what we
    wrote}}. A language in `files` but not in `written` was seen and left to the editors.
    """

    path = models.CharField(max_length=200, unique=True)
    files = models.JSONField(default=dict)
    written = models.JSONField(default=dict)
    loaded_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.path or "/"
