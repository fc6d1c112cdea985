"""Settings of the portal. The environment is read here, once; docs/operators.md describes every variable."""

import os
from pathlib import Path

import dj_database_url
from django.conf.locale import LANG_INFO

from portal.secret_key import read_or_make

BASE_DIR = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("DATA", BASE_DIR / "data")).resolve()
DATA.mkdir(parents=True, exist_ok=True)

# --- The environment -------------------------------------------------------------------------------------------
DEBUG = os.environ.get("PORTAL_DEBUG", "") == "1"
PORT = int(os.environ.get("PORT", "8000"))
PORTAL_URL = os.environ.get("PORTAL_URL", f"http://127.0.0.1:{PORT}").rstrip("/")
SERVER_PROCESSES = int(os.environ.get("PORTAL_PROCESSES", "2"))
SERVER_THREADS = int(os.environ.get("PORTAL_THREADS", "4"))
DATABASE_URL = os.environ.get("DATABASE_URL", "")
SEARCH_URL = os.environ.get("SEARCH_URL", "")
REDIS_URL = os.environ.get("REDIS_URL", "")
TIME_ZONE = PORTAL_TIME_ZONE = os.environ.get("PORTAL_TIME_ZONE", "Europe/Istanbul")
LANGUAGE_CODES = [code.strip() for code in os.environ.get("PORTAL_LANGUAGES", "en,tr,ar").split(",") if code.strip()]
ALLOWED_HOSTS = os.environ.get("PORTAL_HOSTS", "*" if PORTAL_URL.startswith("http://127.0.0.1") else "").split(",")
ALLOWED_HOSTS = [host for host in ALLOWED_HOSTS if host] or [PORTAL_URL.split("//", 1)[-1].split("/")[0].split(":")[0]]
SECRET_KEY = os.environ.get("PORTAL_SECRET_KEY") or read_or_make(DATA / "secret_key")
IS_SECURE = PORTAL_URL.startswith("https://")

# --- Applications ------------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "portal.accounts",
    "portal.shared",
    "home",
    "courses",
    "guides",
    "search",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "portal.accounts.users_app.PortalUsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "portal.shared.security.SecurityHeadersMiddleware",
    "portal.shared.language_cookie.LanguageCookieMiddleware",
    "portal.shared.page_cache.PageCacheMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "portal.shared.page_weight.PageWeightMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "portal.shared.language_middleware.PathLanguageMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "portal" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.shared.context.page_frame",
            ],
        },
    },
]

# --- Data --------------------------------------------------------------------------------------------------------
SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": DATA / "portal.sqlite3",
    "OPTIONS": {
        # Measured: with these, 50 writers meet no "database is locked"; with Django's defaults most of them do.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    },
}
DATABASES = {"default": dj_database_url.parse(DATABASE_URL, conn_max_age=60) if DATABASE_URL else SQLITE}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

if REDIS_URL:
    CACHE = {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": REDIS_URL}
    CACHES = {"default": CACHE, "pages": {**CACHE, "KEY_PREFIX": "pages"}}
else:
    CACHE = {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache"}
    CACHES = {
        "default": {**CACHE, "LOCATION": DATA / "cache"},
        "pages": {**CACHE, "LOCATION": DATA / "cache-pages", "OPTIONS": {"MAX_ENTRIES": 3000}},
    }

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# --- People ------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["portal.accounts.authentication.NameBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "portal.accounts.passphrase.LongEnough", "OPTIONS": {"min_length": 10}},
    {"NAME": "portal.accounts.passphrase.NotCommon"},
    {"NAME": "portal.accounts.passphrase.NotTheName"},
]
ACCOUNT_ADAPTER = "portal.accounts.adapter.PortalAccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*", "email"]
ACCOUNT_FORMS = {
    "login": "portal.accounts.forms.SignInForm",
    "signup": "portal.accounts.forms.SignUpForm",
    "change_password": "portal.accounts.forms.ChangePassphraseForm",
    "reset_password": "portal.accounts.forms.AskForLinkForm",
    "reset_password_from_key": "portal.accounts.forms.NewPassphraseForm",
    "add_email": "portal.accounts.forms.AddAddressForm",
    "reauthenticate": "portal.accounts.forms.ConfirmItIsYouForm",
}
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_MAX_EMAIL_ADDRESSES = 1
ACCOUNT_UNIQUE_EMAIL = False  # families share an address; and nobody can find out whose address is known
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_REAUTHENTICATION_REQUIRED = True  # on a shared phone nobody gives another's account an address of his own
ACCOUNT_RATE_LIMITS = {
    # A whole class signs up and in behind one address; tries at one name are few.
    "login": "120/m/ip",
    "signup": "60/m/ip",
    "login_failed": "60/m/ip,5/5m/key",
    "reset_password": "20/m/ip,3/5m/key",
}
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("PORTAL_PROXIES", "0"))
SESSION_COOKIE_AGE = 180 * 24 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_SECURE
CSRF_TRUSTED_ORIGINS = [PORTAL_URL] if IS_SECURE else []
WAGTAILADMIN_LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = LOGIN_URL = "account_login"
# Passphrases and addresses change on our account page only, with its limits.
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = WAGTAIL_PASSWORD_RESET_ENABLED = WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
LOGIN_REDIRECT_URL = "/"

# --- Mail --------------------------------------------------------------------------------------------------------
EMAIL_HOST = os.environ.get("MAIL_HOST", "")
EMAIL_PORT = int(os.environ.get("MAIL_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("MAIL_PASSWORD", "")
EMAIL_USE_TLS = EMAIL_PORT == 587
EMAIL_USE_SSL = EMAIL_PORT == 465
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("MAIL_FROM", "") or EMAIL_HOST_USER
CAN_SEND_MAIL = bool(EMAIL_HOST)
if not CAN_SEND_MAIL:
    EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"

# --- Languages ---------------------------------------------------------------------------------------------------
USE_I18N = USE_TZ = True
LANGUAGE_CODE = LANGUAGE_CODES[0]
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [(code, LANG_INFO[code]["name_local"]) for code in LANGUAGE_CODES]
WAGTAIL_I18N_ENABLED = True
WAGTAIL_ALLOW_UNICODE_SLUGS = False  # an address is the same in all languages, and wagtail-localize makes it ASCII
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False  # a new translation is a draft until it is complete
WAGTAILLOCALIZE_JOBS = {"BACKEND": "portal.shared.translations.jobs.TaskBackend"}
PORTAL_COUNTRIES = ["tr", "ma", "eu"]  # whose law and accounts a reader may choose
LOCALE_PATHS = [BASE_DIR / "portal" / "locale"]

# --- Files -------------------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "portal.shared.static_join.JoinedStaticStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "svg"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024

# --- Wagtail -----------------------------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "İmece"
WAGTAILADMIN_BASE_URL = PORTAL_URL
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

# --- Safety ------------------------------------------------------------------------------------------------------
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 31_536_000 if IS_SECURE else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_SECURE else None
X_FRAME_OPTIONS = "SAMEORIGIN"
CSRF_FAILURE_VIEW = "portal.shared.csrf_failure.csrf_failure"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "media-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "worker-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'"],
        "base-uri": ["'self'"],
    },
}
# Wagtail's own pages need inline scripts and styles; the site never does. Measured: no violation in the admin.
ADMIN_CONTENT_SECURITY_POLICY = {
    **CONTENT_SECURITY_POLICY["DIRECTIVES"],
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "frame-src": ["'self'"],
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
