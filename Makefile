# Two commands set everything up: `make run` serves the portal, `make test` passes its tests.
# PORT and DATA may be set: make run PORT=8080 DATA=/srv/imece
PORT ?= 8000
DATA ?= $(CURDIR)/data
VENV := .venv
BIN := $(VENV)/bin
export PORT DATA

.PHONY: run test test-all lint bench format
.DEFAULT_GOAL := run

$(VENV)/.ready: requirements.txt
	@command -v python3 >/dev/null || { echo "Missing: Python 3.11 or newer. Install it with: apt-get install python3"; exit 1; }
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; this is $$(python3 --version)."; exit 1; }
	@test -x $(BIN)/python || python3 -m venv $(VENV) || { echo "Missing: venv. Install it with: apt-get install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==0.13.9 || { echo "uv could not be installed from the package index: is it reachable?"; exit 1; }
	@$(BIN)/uv pip install --quiet --python $(BIN)/python -r requirements.txt
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready requirements-dev.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python -r requirements-dev.txt
	@touch $@

run: $(VENV)/.ready  ## serve the portal with its starter content on 127.0.0.1:$(PORT)
	@$(BIN)/python manage.py run_portal

test: $(VENV)/.ready-dev  ## the suite on SQLite
	@DATA=$(CURDIR)/.testdata PORTAL_DEBUG= $(BIN)/python -m pytest -q tests

test-all: test  ## the suite on SQLite; more engines join it as they are built

lint: $(VENV)/.ready-dev  ## style, types, import contracts, migrations
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/mypy
	@DATA=$(CURDIR)/.testdata $(BIN)/python manage.py makemigrations --check --dry-run

format: $(VENV)/.ready-dev  ## put the code into the one layout
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(VENV)/.ready-dev  ## measure; numbers go to docs/measured.md
	@for script in bench/*.py; do echo "== $$script"; $(BIN)/python $$script; done
