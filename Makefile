# `make help` lists the targets. A fresh machine needs make, python3 (3.11 or newer) and its venv module.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help run test long coverage check fix bench soak demo lock

PORT ?= 8501
HOST ?= localhost
PYTHON ?= python3
BIN := .venv/bin
COVERAGE := 80
TWO := -n 2 --dist loadscope --no-loadscope-reorder
PIP := $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --annotation-style line

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

run: .venv/run.stamp ## start the app on http://localhost:8501, or on PORT; HOST=0.0.0.0 opens it to the network once sign-in is set up
	@LOG_FORMAT=$${LOG_FORMAT:-plain} $(BIN)/streamlit run app.py --server.port $(PORT) --server.address $(HOST) --server.headless true

test: .venv/dev.stamp ## whether a change broke something, in a quarter of an hour: each test of less than three seconds; installs what they need
	@bash tests/system_packages.sh
	@$(BIN)/pytest $(TWO) -m "not long"

long: .venv/dev.stamp ## the other tests: walks of the whole product in a real browser, faults, backups, forecasts; half an hour
	@bash tests/system_packages.sh
	@$(BIN)/pytest $(TWO) -m long

coverage: .venv/dev.stamp ## every test, with the branches that none of them takes; a third slower
	@bash tests/system_packages.sh
	@$(BIN)/pytest $(TWO) --cov --cov-report=term-missing --cov-fail-under=$(COVERAGE)

check: .venv/dev.stamp ## lint, format, types and the house rules; changes nothing
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet . || { echo "make fix formats these files:"; $(BIN)/ruff format --check .; }
	@$(BIN)/pyright --level error
	@$(BIN)/pytest tests/test_house_rules.py

fix: .venv/dev.stamp ## format, and mend what the linter can mend
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/ruff format --quiet .

bench: .venv/dev.stamp ## measure, and print the figures as ratios
	@$(BIN)/python -m benchmarks

soak: .venv/dev.stamp ## the long runs, of which `make test` does a small part
	@bash tests/system_packages.sh
	@SOAK=1 $(BIN)/pytest -m soak

demo: .venv/run.stamp ## load the demo region again
	@$(BIN)/python -m pipelines demo

lock: .venv/dev.stamp ## write the lock again from pyproject.toml
	@$(COMPILE) pyproject.toml -o requirements.txt
	@$(COMPILE) --group dev -c requirements.txt -o tests/requirements.txt \
		$$(sed -n 's/^\([a-z0-9-]*\)==.*/--no-emit-package \1/p' requirements.txt | sort -u)

# Each stamp is made again when its lock changed. What is installed is exactly what the lock names, by hash.
.venv/run.stamp: requirements.txt | .venv/bin/pip
	@echo "Installing what the app needs, from requirements.txt…"
	@$(PIP) -r requirements.txt
	@touch $@

.venv/dev.stamp: tests/requirements.txt .venv/run.stamp
	@echo "Installing what the tests need, from tests/requirements.txt…"
	@$(PIP) -r requirements.txt -r tests/requirements.txt
	@touch $@

.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; name it: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; \
		echo "python3 could not make a virtual environment; on Debian: apt-get install python3-venv"; exit 1; }
