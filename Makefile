# make run     set up and open the app            make run DATA=folder PORT=8600 HOST=127.0.0.1
# make test    set up, a browser included, and run every check

PYTHON ?= $(shell command -v python3.11 || command -v python3)
DATA   ?= data/articles
HOST   ?= 127.0.0.1
PORT   ?= 8501

# A shell expands "~" only where a word begins with it, and not in every shell in DATA=~/articles.
SOURCE := $(patsubst ~%,$(HOME)%,$(DATA))
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help run test lint types tests browser clean

help:
	@sed -n 's/^# make/make/p' Makefile

run: $(VENV)/.run
	@test -e "$(SOURCE)" || \
		{ echo "$(SOURCE): not there; name the folder of your articles: make run DATA=folder" >&2; exit 2; }
	@$(BIN)/python scripts/check_start.py "$(SOURCE)" "$(HOST)" "$(PORT)" || exit 2
	@TIMELINE_SOURCE="$(SOURCE)" $(BIN)/streamlit run dashboard.py \
		--server.address "$(HOST)" --server.port "$(PORT)"

test: lint types tests

lint: $(VENV)/.dev
	@echo "Checking style ..."
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/.dev
	@echo "Checking types ..."
	@$(BIN)/mypy

tests: $(VENV)/.dev browser
	@echo "Running the tests ..."
	@$(BIN)/python -m pytest -n auto --dist loadgroup

browser:
	@scripts/find-browser

$(VENV)/.python:
	@scripts/make-venv "$(PYTHON)" $(VENV)
	@touch $@

$(VENV)/.run: requirements.txt $(VENV)/.python
	@echo "Installing what the app needs (about 900 MB, once) ..."
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt requirements.txt $(VENV)/.python
	@echo "Installing what the checks need (once) ..."
	@$(PIP) -r requirements-dev.txt
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
