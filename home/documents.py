"""How the front page, plain pages and news become searchable documents."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from home.models import ContentPage, HomePage, NewsIndexPage, NewsPage
from portal.shared.documents import Document, registry
from portal.shared.page_documents import page_document, page_documents


def register() -> None:
    """Let search find the pages of this app."""
    registry.label("kind", "page", _("Pages"))
    registry.label("kind", "news", _("News"))
    registry.register(HomePage, front_page_documents)
    registry.register(ContentPage, content_page_documents)
    registry.register(NewsIndexPage, news_index_documents)
    registry.register(NewsPage, news_documents)


def front_page_documents(page: HomePage) -> Iterator[Document]:
    """Yield one document: what the front page says of the portal."""
    doors = [page.learn_text, page.buy_text, page.about_text]
    yield page_document(page, kind="page", texts=[page.heading, page.lead, *doors])


def content_page_documents(page: ContentPage) -> Iterator[Document]:
    """Yield the page and its parts."""
    yield from page_documents(page, kind="page", texts=[page.summary])


def news_index_documents(page: NewsIndexPage) -> Iterator[Document]:
    """Yield one document: the list itself."""
    yield page_document(page, kind="news", texts=[page.summary])


def news_documents(page: NewsPage) -> Iterator[Document]:
    """Yield the piece of news and its parts."""
    yield from page_documents(page, kind="news", texts=[page.summary])
