# make report   installs into .venv, runs the main job on corpus/, shows the table, writes reports/
# make test     installs, then style, types, layers, rules and tests; those of the HTML page where a Chromium is
# make readme   runs the commands in README.md and writes what they print now
# make pictures takes the screenshots of the README anew (needs Chromium)
# make pins     writes constraints.txt from what .venv holds
# make clean    removes .venv and caches
#
# Nothing but Python 3.11 or newer and make is needed. With uv instead of pip:
#   uv venv && uv pip install -c constraints.txt -e '.[dev,browser]'
#   uv run --no-sync claimcheck check corpus          or any line below, with uv run --no-sync before it

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
SUITABLE := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))

.PHONY: report test readme pictures pins clean

report: $(VENV)/.installed
	$(BIN)/claimcheck check corpus --fail-on never \
	  --output table:reports/report.txt \
	  --output markdown:reports/report.md \
	  --output json:reports/report.json \
	  --output csv:reports/claims.csv

test: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/claimcheck rules test
	$(BIN)/pytest

readme: $(VENV)/.installed-dev
	$(BIN)/python -m tests.transcripts --write

pictures: $(VENV)/.installed-dev
	$(BIN)/python -m tests.browser.screenshots

pins: $(VENV)/.installed-dev
	$(BIN)/python -m pip --disable-pip-version-check freeze --exclude-editable > constraints.txt

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis build dist

$(BIN)/python:
	@for python in $(PYTHON) python3.13 python3.12 python3.11 python3 python; do \
	  if $$python -c '$(SUITABLE)' >/dev/null 2>&1; then echo "Making $(VENV) with $$python"; exec $$python -m venv $(VENV); fi; \
	done; \
	echo "No Python 3.11 or newer with venv was found (on Debian: apt install python3-venv)." >&2; \
	echo "Install one, or name it: make $(firstword $(MAKECMDGOALS) report) PYTHON=/path/to/python3" >&2; \
	exit 1

$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip
	$(PIP) install -c constraints.txt -e .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt | $(BIN)/python
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip
	$(PIP) install -c constraints.txt -e '.[dev]'
	@$(PIP) install -c constraints.txt -e '.[browser]' || \
	  echo "The extra browser is not to be had here: the tests of the HTML page in a browser will be skipped." >&2
	@touch $@ $(VENV)/.installed
