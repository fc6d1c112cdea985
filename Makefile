# Two commands set everything up: `make run` serves the portal, `make test` passes its tests.
# PORT and DATA may be set: make run PORT=8080 DATA=/srv/imece
PORT ?= 8000
DATA ?= $(CURDIR)/data
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SCRATCH := $(CURDIR)/.testdata
export PORT DATA

.PHONY: run test test-all lint bench format browser servers
.DEFAULT_GOAL := run

# $(call debian,test,package,what for): install a Debian package where we may; elsewhere say in one line what to do.
debian = @$(1) >/dev/null 2>&1 || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	&& echo "Installing $(2) …" && apt-get update -qq \
	&& DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(2) >/dev/null 2>&1; } \
	|| echo "Missing: $(2), for $(3). Install it with: apt-get install $(2)"

$(VENV)/.ready: requirements.txt
	@command -v $(PYTHON) >/dev/null || { echo "Missing: Python 3.11 or newer. Install it with: apt-get install python3"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; this is $$($(PYTHON) --version)."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Missing: venv. Install it with: apt-get install python3-venv"; exit 1; }
	@test -x $(BIN)/pip || $(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==0.13.9 || { echo "uv could not be installed: is the package index reachable?"; exit 1; }
	@echo "Installing the pinned packages …"
	@$(BIN)/uv pip install --quiet --python $(BIN)/python -r requirements.txt
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready requirements-dev.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python -r requirements-dev.txt
	@touch $@

run: $(VENV)/.ready  ## serve the portal with its starter content on 127.0.0.1:$(PORT)
	@exec $(BIN)/python manage.py run_portal

browser:  ## Debian's Chromium, which the journeys drive
	$(call debian,command -v chromium,chromium,tests in a browser)

servers:  ## Debian's PostgreSQL and Redis, which the tests start for themselves
	$(call debian,ls /usr/lib/postgresql/*/bin/initdb,postgresql,tests on PostgreSQL)
	$(call debian,command -v redis-server,redis-server,tests with Redis)

test: $(VENV)/.ready-dev browser servers  ## the suite on SQLite
	@$(BIN)/python -m pytest -q -m "not slow" tests

test-all: $(VENV)/.ready-dev browser servers  ## the whole suite on SQLite, then on PostgreSQL
	@$(BIN)/python -m pytest -q tests
	@TEST_ENGINE=postgresql $(BIN)/python -m pytest -q tests

lint: $(VENV)/.ready-dev  ## style, types, import contracts, templates, migrations
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/mypy
	@$(BIN)/djlint --lint --quiet portal home courses guides search
	@DATA=$(SCRATCH) $(BIN)/python manage.py makemigrations --check --dry-run

format: $(VENV)/.ready-dev  ## put the code into the one layout
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(VENV)/.ready-dev  ## measure; numbers go to docs/measured.md
	@for script in $$(grep -l '^if __name__' bench/*.py); do echo "== $$script"; $(BIN)/python $$script || exit 1; done
