# make site    draws all models and builds the site into site/
# make serve   shows the site at http://127.0.0.1:8000 and follows every edit
# make test    runs all tests and checks the code's form
# make lint    checks the code's form only
# make bench   compares the time of drawing with scripts for diagrams: five cases, a hundred drawings
# make clean   removes all that was made, the set-up too
#
# Each sets up what it needs: a virtual environment in .venv, a Korean font, a browser for tests.

PYTHON = .venv/bin/python
export PYTHONUTF8 = 1
# Tests start Python hundreds of times: whatever a machine has set, bytecode is kept.
unexport PYTHONDONTWRITEBYTECODE
# What the theme tells its users is settled in pyproject.toml: MkDocs stays below 2.
export NO_MKDOCS_2_WARNING = 1

.PHONY: site serve test lint bench constraints clean set-up set-up-tests set-up-bench
.DEFAULT_GOAL = site

set-up:
	@sh .ci/setup site

set-up-tests:
	@sh .ci/setup test

set-up-bench:
	@sh .ci/setup bench

site: set-up
	$(PYTHON) -m dohae build
	$(PYTHON) -m mkdocs build --strict

serve: set-up
	$(PYTHON) -m mkdocs serve

# Tests that share a built site, or drawings of all cases, stay together.
test: lint
	$(PYTHON) -m pytest -n auto --maxprocesses 4 --dist loadgroup

lint: set-up-tests
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy

bench: set-up-bench
	$(PYTHON) -m benchmarks.cases
	$(PYTHON) -m benchmarks.hundred

# Takes the newest of all packages; the drawings may change with them. Best on Debian 12.
constraints:
	sh .ci/pin

clean:
	rm -rf .venv build dist site .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find benchmarks hooks render tests -name __pycache__ -prune -exec rm -rf {} +
