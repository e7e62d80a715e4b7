# The two commands of the README are `make demo` and `make test`; both set everything up first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
endif
PY := $(BIN)/python
export QT_QPA_PLATFORM ?= offscreen
export PYTHONUTF8 := 1

.PHONY: demo demo-city test test-all run lint types tests bench shots manual-pictures translations build setup clean

setup: $(VENV)/.installed

$(VENV)/.installed: requirements-dev.txt
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	-$(PY) tests/system_libraries.py
	touch $@

demo: setup
	$(PY) -m cmarchive demo demo

test: setup lint types tests

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy

tests: setup
	$(PY) -m pytest -m "not slow" -n auto --dist worksteal

test-all: setup lint types
	$(PY) -m pytest

run: setup
	env -u QT_QPA_PLATFORM $(PY) main.py

demo-city: setup
	$(PY) -m cmarchive demo demo-city --city

SHOTS = $(PY) -m ui.shots demo/示例县2025.cma shots --city demo-city
shots: demo demo-city
	$(SHOTS)
	$(SHOTS) --dark
	$(SHOTS) --language en
	$(SHOTS) --scale 150
	$(SHOTS) --scale 200 --size 960x460

manual-pictures: demo demo-city
	$(PY) -m ui.shots_manual demo/示例县2025.cma resources/manual/pictures --city demo-city

translations: setup
	$(PY) -m ui.translations

bench: setup
	for script in tests/bench/bench_*.py; do $(PY) $$script || exit 1; done

build: setup
	$(BIN)/pyinstaller --noconfirm --log-level WARN build.spec
	$(PY) -m pytest -m slow tests/frozen

clean:
	rm -rf build dist demo demo-city shots .mypy_cache .ruff_cache
