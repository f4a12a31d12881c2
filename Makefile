# One command to see it, one to check everything. `make help` lists them.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip -qq --disable-pip-version-check install

.DEFAULT_GOAL := help
.PHONY: help demo test lint types imports unit flaky test-slow test-meaning bench browser docs board figures site clean harden harden-docs

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/.installed  ## install into .venv and check the example story
	@cd examples/council && rm -rf .quotecheck && \
	  { ../../$(BIN)/quotecheck verify article.md; code=$$?; \
	    if [ $$code -ne 1 ]; then echo "demo: expected findings (1), got $$code" >&2; exit 1; fi; }
	@echo
	@echo "In CI this draft would end with 1: it has findings. This demo ends with 0."
	@echo "Try next: cd examples/harbour && ../../$(BIN)/quotecheck verify article.md"

test: lint types imports unit  ## everything CI checks: ruff, mypy, import-linter, pytest

lint: $(VENV)/.tested  ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.tested  ## mypy --strict
	$(BIN)/mypy --strict

imports: $(VENV)/.tested  ## import-linter: layers and doors
	$(BIN)/lint-imports

unit: $(VENV)/.tested  ## pytest without the slow tests
	$(BIN)/pytest -m "not slow"

test-slow: $(VENV)/.tested  ## pytest with the slow tests
	$(BIN)/pytest

flaky: $(VENV)/.tested  ## the quick tests 20 times (RUNS=20) in random orders: which depend on order, time or load
	$(BIN)/python tools/flaky.py --runs $(or $(RUNS),20)

test-meaning: $(VENV)/.meaning  ## install the meaning extra and run its tests with the model
	$(BIN)/pytest -m "not slow" tests/evidence/test_meaning.py tests/accuracy/test_meaning_bank.py

bench: $(VENV)/.bench  ## time it beside its peers, up to a million passages (about 15 minutes, 4 GB of disk)
	$(BIN)/python -m benchmarks

bench-docs: $(VENV)/.bench  ## the same, written to docs/performance.md
	$(BIN)/python -m benchmarks --docs

bench-start: $(VENV)/.bench  ## time start-up and a one-page story only
	$(BIN)/python -m benchmarks d

harden: $(VENV)/.harden  ## hostile inputs, fuzzing, crashes, growth, sockets, dependencies, attacks (half an hour)
	$(BIN)/python -m hardening

harden-docs: $(VENV)/.harden  ## the same with articles up to 100 MB, written to docs/reliability.md
	$(BIN)/python -m hardening --long --docs

browser:  ## fetch axe-core for the tests of the HTML report
	npm install --silent --no-save --prefix $(VENV)/browser axe-core

docs: $(VENV)/.tested  ## write docs/reference and the picture in the README from the code
	$(BIN)/python docs/make_reference.py
	$(BIN)/python docs/make_picture.py

figures: bench-docs harden-docs board  ## measure everything again: speed, reliability, accuracy, sizes (about an hour)

board: $(VENV)/.tested  ## measure accuracy and sizes into docs/board.md, beside the figures of speed and reliability
	$(BIN)/python tools/board.py

site: $(VENV)/.docs  ## build the documentation as a site into .venv/site; a warning fails
	$(BIN)/mkdocs build --quiet

clean:  ## remove what the other targets made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "quotecheck needs Python 3.11 or later; $(PYTHON) is $$($(PYTHON) -V 2>&1). Try: make PYTHON=python3.12 demo" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "python3 cannot make virtual environments; on Debian: apt install python3-venv" >&2; exit 1; }

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	@echo 'Installing quotecheck into $(VENV) ...'
	@$(PIP) --editable .
	@touch $@

$(VENV)/.tested: pyproject.toml | $(VENV)/bin/python
	@echo 'Installing quotecheck and what its tests need into $(VENV) ...'
	@$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/.installed

$(VENV)/.docs: pyproject.toml | $(VENV)/bin/python
	@echo 'Installing quotecheck and what its site needs into $(VENV) ...'
	@$(PIP) --editable '.[docs]'
	@touch $@ $(VENV)/.installed

# atheris has no wheel for every Python and system: without it hypothesis draws all inputs.
$(VENV)/.harden: pyproject.toml | $(VENV)/bin/python
	@echo 'Installing quotecheck and what it is attacked with into $(VENV) ...'
	@$(PIP) --editable '.[harden]' || $(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/.installed

$(VENV)/.meaning: pyproject.toml | $(VENV)/.tested
	@echo 'Installing the sentence model into $(VENV) ...'
	@$(PIP) --editable '.[meaning]'
	@touch $@ $(VENV)/.installed

$(VENV)/.bench: pyproject.toml | $(VENV)/bin/python
	@echo 'Installing quotecheck and what it is measured against into $(VENV) ...'
	@$(PIP) --editable '.[bench]'
	@touch $@ $(VENV)/.installed
