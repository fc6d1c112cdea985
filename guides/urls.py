"""Addresses of the guide that are not pages."""

from django.urls import path

from guides.views import passage

urlpatterns = [path("p/<slug:short>/", passage, name="passage")]
