"""Addresses under /{lang}/account/. Names that begin with account_ are those by which allauth finds its pages."""

from allauth.account import views as allauth_views
from django.urls import path, re_path

from portal.accounts.views.merge import MergeView
from portal.accounts.views.overview import overview
from portal.accounts.views.reset import AskForLinkView
from portal.accounts.views.sign_in import SignInView, SignOutView, SignUpView

urlpatterns = [
    path("", overview, name="account_overview"),
    path("login/", SignInView.as_view(), name="account_login"),
    path("signup/", SignUpView.as_view(), name="account_signup"),
    path("logout/", SignOutView.as_view(), name="account_logout"),
    path("merge/", MergeView.as_view(), name="account_merge"),
    path("inactive/", allauth_views.account_inactive, name="account_inactive"),
    path("reauthenticate/", allauth_views.reauthenticate, name="account_reauthenticate"),
    path("email/", allauth_views.email, name="account_email"),
    re_path(r"^confirm-email/(?P<key>[-:\w]+)/$", allauth_views.confirm_email, name="account_confirm_email"),
    path("password/change/", allauth_views.password_change, name="account_change_password"),
    path("password/reset/", AskForLinkView.as_view(), name="account_reset_password"),
    path("password/reset/done/", allauth_views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        allauth_views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        allauth_views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
]
