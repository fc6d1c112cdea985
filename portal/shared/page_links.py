"""Links to pages in running text, resolved with one query for a whole text instead of several for each link."""

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
    chosen = Page.objects.filter(pk__in=[pk for pk in ids if str(pk).isdigit()])
    same = Page.objects.filter(translation_key__in=chosen.values("translation_key")).select_related("locale")
    pages = {str(page.pk): page for page in same}
    translated = {
        page.translation_key: page
        for page in pages.values()
        if page.live and page.locale.language_code == get_language()
    }
    wanted = {pk: pages[pk] for pk in map(str, ids) if pk in pages}
    return {pk: translated.get(page.translation_key, page).get_url() or "" for pk, page in wanted.items()}
