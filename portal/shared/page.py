"""What every page of the portal has: one summary, one address in all languages."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import PageViewRestriction
from wagtail_localize.fields import SynchronizedField

from portal.shared.openness import restrictions_on
from portal.shared.page_links import links_resolved
from portal.shared.translations.block_ids import complete_ids
from portal.shared.translations.minor_edit import MinorEditMixin


class PortalPageMixin(MinorEditMixin, models.Model):
    """Mix into a Wagtail `Page` (wagtail-localize does not support a custom base page model)."""

    summary = models.TextField(
        _("summary"), blank=True, help_text=_("One to three sentences; shown under the title, in lists and in search.")
    )

    summary_panels = [FieldPanel("summary"), FieldPanel("is_minor_edit")]
    # A page keeps its address when its title is translated; the language stands before it.
    override_translatable_fields = [SynchronizedField("slug", overridable=False)]

    class Meta:
        abstract = True

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer with the page, drawn here and now, so that its links need one query however many there are."""
        response = super().serve(request, *args, **kwargs)
        with links_resolved(self, request):
            return response.render() if isinstance(response, SimpleTemplateResponse) else response

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Return the restrictions on this page and above it, in one query; an alias has its source's."""
        return super().get_view_restrictions() if self.alias_of_id else restrictions_on(self.path, self.steplen)

    def clean(self) -> None:
        """Give every block its id, so that each text can be translated; refuse an address that is not ASCII."""
        super().clean()
        complete_ids(self)
        if not self.slug.isascii():  # wagtail-localize would change it when it saves a translation
            raise ValidationError({"slug": _("Use the letters a to z, digits and hyphens: all languages share it.")})
