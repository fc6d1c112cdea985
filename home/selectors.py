"""What the front page, plain pages and news show."""

from datetime import date

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from courses.selectors.first_lesson import first_lesson
from courses.selectors.learning import going_on
from courses.selectors.visitor import learner_who_visits
from guides.models import SectionPage
from home.models import NewsPage
from portal.shared.alternates import address, alternates, ancestors, trail
from portal.shared.openness import open_to_all

NEWEST = 3
NEWS_ON_A_PAGE = 20


def home_context(home: Page, request: HttpRequest) -> dict:
    """Return what the front page shows: doors, what is new, the searches often asked, and where to begin or go on."""
    language = get_language() or settings.LANGUAGE_CODE
    course = going_on(learner_who_visits(request), language, request)
    return {
        "alternates": alternates(home, request),
        "doors": doors(home, request),
        "new": new_and_changed(home, request),
        "often": [line.strip() for line in home.often_asked.splitlines() if line.strip()],
        "can_search": can_search(language),
        "course": course,
        "lesson": None if course else first_lesson(home, request),
    }


def content_context(page: Page, request: HttpRequest) -> dict:
    """Return what the frame of a plain page and of a piece of news needs."""
    return {"alternates": alternates(page, request), "trail": trail(ancestors(page), request)}


def news_context(index: Page, request: HttpRequest) -> dict:
    """Return one page of the news, newest first."""
    found = open_to_all(NewsPage.objects.child_of(index).live(), request).order_by("-date", "-pk")
    shown = Paginator(found, NEWS_ON_A_PAGE).get_page(request.GET.get("page"))
    items = [{"date": piece.date, "title": piece.title, "url": address(piece, request)} for piece in shown]
    return {**content_context(index, request), "page_obj": shown, "news": items}


def doors(home: Page, request: HttpRequest) -> list[dict]:
    """Return the doors whose pages exist, with the pages behind each: what stands below it, or what is named here."""
    wanted = [
        ("learn", "learn", "comb", _("Learn"), home.learn_text, ()),
        ("buy", "guide", "hook", _("Buy responsibly"), home.buy_text, ()),
        ("about", "about", "star", _("About and news"), home.about_text, ("about", "news", "how-to-learn-here")),
    ]
    inside = home.get_descendants().live().filter(depth__lte=home.depth + 2)
    below = list(open_to_all(inside, request).order_by("path"))
    children = {page.slug: page for page in below if page.depth == home.depth + 1}
    return [
        {
            "name": name,
            "motif": motif,
            "title": title,
            "text": text,
            "url": address(children[slug], request),
            "links": [
                {"title": page.title, "url": address(page, request)} for page in _behind(children, below, slug, named)
            ],
        }
        for name, slug, motif, title, text, named in wanted
        if slug in children
    ]


def _behind(children: dict[str, Page], below: list[Page], slug: str, named: tuple[str, ...]) -> list[Page]:
    if named:
        return [children[name] for name in named if name in children]
    return [page for page in below if page.path.startswith(children[slug].path) and page != children[slug]]


def new_and_changed(home: Page, request: HttpRequest) -> list[dict]:
    """Return the latest news and the sections changed last, newest first: {date, kind, title, url}."""
    news = open_to_all(NewsPage.objects.descendant_of(home).live(), request).order_by("-date", "-pk")[:NEWEST]
    sections = SectionPage.objects.descendant_of(home).live().filter(last_published_at__isnull=False)
    sections = open_to_all(sections, request).order_by("-last_published_at", "path")[:NEWEST]
    found = [_entry(piece, piece.date, _("News"), request) for piece in news]
    found += [
        _entry(section, timezone.localtime(section.last_published_at).date(), _("Guide"), request)
        for section in sections
    ]
    return sorted(found, key=lambda entry: entry["date"], reverse=True)


def can_search(language: str) -> bool:
    """Return whether an address of the portal answers searches (and not the page tree)."""
    try:
        return resolve(f"/{language}/search/").url_name != "wagtail_serve"
    except Resolver404:
        return False


def _entry(page: Page, day: date, kind: str, request: HttpRequest) -> dict:
    return {"date": day, "kind": kind, "title": page.title, "url": address(page, request)}
