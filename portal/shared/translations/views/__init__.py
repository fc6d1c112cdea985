"""The views of the admin that stand in the place of wagtail-localize's, or beside them."""
