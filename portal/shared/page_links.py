"""Links to pages in running text, resolved with two queries for a whole text instead of several for each link."""

from django.utils.html import escape
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler


class TranslatedPageLinkHandler(PageLinkHandler):
    """Links to the page in the reader's language; to the page that was chosen where it is not translated."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        """Return the opening tag of each link; a link to a page that is gone loses its address."""
        addresses = addresses_of([attrs.get("id") for attrs in attrs_list])
        found = (addresses.get(str(attrs.get("id"))) for attrs in attrs_list)
        return [f'<a href="{escape(address)}">' if address else "<a>" for address in found]


def addresses_of(ids: list) -> dict[str, str]:
    """Return {id as text: address} of pages by primary key, in the active language where they are live in it."""
    chosen = {str(page.pk): page for page in Page.objects.filter(pk__in=[pk for pk in ids if str(pk).isdigit()])}
    keys = {page.translation_key for page in chosen.values()}
    translated = Page.objects.live().filter(translation_key__in=keys, locale__language_code=get_language() or "")
    by_key = {page.translation_key: page for page in translated}
    return {pk: by_key.get(page.translation_key, page).get_url() or "" for pk, page in chosen.items()}
