PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
PIN := PIP_CONFIG_FILE=/dev/null $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host
export NO_MKDOCS_2_WARNING := 1

site: .venv/ready      ## Build every area into site/
	$(BIN)/guide build

serve: .venv/ready     ## Show an area while you write: make serve AREA=torbay
	$(BIN)/guide serve $(AREA)

check: .venv/ready     ## List everything that is wrong in pages, areas and translations
	$(BIN)/guide check

test: .venv/ready-dev  ## Lint, type-check and test everything, in a real browser too
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy
	$(BIN)/python tests/browser/chromium.py
	$(BIN)/pytest -n 2 --dist loadgroup --durations=15

bench: .venv/ready     ## Measure milliseconds a page and a leaflet, and peak memory
	$(BIN)/python tests/bench.py

lock: .venv/ready      ## Pin the dependencies of pyproject.toml anew, with hashes
	$(BIN)/python -m pip install --quiet pip-tools
	$(PIN) --build-deps-for editable --output-file requirements.txt pyproject.toml
	$(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["dev"], sep="\n")' \
		| $(PIN) --constraint requirements.txt --output-file requirements-dev.txt -

clean:                 ## Remove everything that the other commands made
	rm -rf .venv site site-preview .site-* bench.json *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/ready: requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(INSTALL) --require-hashes -r requirements.txt
	$(INSTALL) --no-deps --no-build-isolation -e .
	touch .venv/ready

.venv/ready-dev: requirements-dev.txt .venv/ready
	$(INSTALL) --require-hashes -r requirements-dev.txt
	touch .venv/ready-dev

.PHONY: site serve check test bench lock clean
.DEFAULT_GOAL := site
