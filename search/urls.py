"""Addresses of search: `reader_urls` stand under a language, `machine_urls` under /api/v1/."""

from django.urls import path

from search import api, views

reader_urls = [path("search/", views.results_page, name="search")]
machine_urls = [path("search", api.search, name="api_search")]
