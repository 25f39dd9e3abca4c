# SPDX-License-Identifier: Apache-2.0
# `make demo` to see Bilan run, `make test` to test it. Everything they need is installed by scripts/install.sh.

SHELL := /bin/bash
OPENDATA ?= ../shared/opendata
TCK ?= ../shared/oracles/tck
REFERENCE ?= ../shared/reference
PORT ?= 8080
BILAN := .build/release/bilan
PACKS := val-de-marne etat-val-de-marne
SWIFT_FILES = $(shell git ls-files -co --exclude-standard '*.swift')

export OPENDATA

.PHONY: demo data serve year build test check-all lint format bench bench-desk bench-reading fuzz clean

# Creates both databases, imports the open data, checks, writes both reports to out/ and serves the site until stopped.
demo: data serve

# The desk works on the last days of the invented dossiers, with one account a role.
serve: build
	@for pack in $(PACKS); do scripts/accounts.sh $(BILAN) $$pack || exit 1; done
	$(BILAN) serve --port $(PORT) $(foreach pack,$(PACKS),--pack packs/$(pack) --database out/$(pack).sqlite) --day 2023-12-29 --day 2020-12-30

# All of the demo but the serving.
data: build
	@mkdir -p out
	@for pack in $(PACKS); do scripts/data.sh $(BILAN) $$pack || exit 1; done

# Plays a year of every programme, with invented dossiers, into databases of their own; prints what their figures count.
year: build
	@mkdir -p out
	@for pack in $(PACKS); do scripts/year.sh $(BILAN) $$pack || exit 1; done

build: tools
	swift build -c release --product bilan

.PHONY: tools
tools:
	@scripts/install.sh

# The whole test suite: Swift tests, then the command line and the pages in a real browser.
test: tools lint
	swift build --build-tests
	$(if $(wildcard $(TCK)),TCK=$(abspath $(TCK))) swift test --skip-build
	scripts/check-command-line.sh .build/debug/bilan
	.tools/venv/bin/python3 scripts/check_operations.py .build/debug/bilan
	scripts/check-decision-kit.sh .build/debug/bilan $(TCK)

# What is too slow for every run: the same on a release build, with the browser, the PDF and the bad-input tour.
check-all: test data
	.tools/venv/bin/python3 scripts/check_site.py $(BILAN)
	.tools/venv/bin/python3 scripts/check_desk.py $(BILAN)
	.tools/venv/bin/python3 scripts/check_kill.py $(BILAN) 200
	.tools/venv/bin/python3 scripts/check_oidc.py $(BILAN)

lint:
	@swift format lint --strict --parallel $(SWIFT_FILES)

format:
	@swift format --in-place --parallel $(SWIFT_FILES)

bench: build
	.tools/venv/bin/pip install --quiet --disable-pip-version-check -r scripts/requirements-bench.txt
	swift build -c release --product bilan-benchmarks
	.build/release/bilan-benchmarks

# Measures the reading of reports against figures and claims read by hand: REFERENCE=folder of texts and their CSV files.
bench-reading: build
	.tools/venv/bin/python3 scripts/bench_reading.py $(BILAN) $(REFERENCE)

# The desk among a million invented dossiers (made once: some ten minutes, 9 GB), asked by 64 connections at once. Needs wrk.
bench-desk: build out/million.sqlite
	python3 scripts/bench_desk.py $(BILAN) out/million.sqlite

out/million.sqlite:
	swift build -c release --product bilan-benchmarks
	@mkdir -p out && rm -f out/million.part*
	.build/release/bilan-benchmarks dossiers out/million.part
	mv out/million.part $@

# Fuzzes the parser, the evaluator and the readers of models and JSON, SECONDS=600 in all.
fuzz: tools
	scripts/fuzz.sh $(or $(SECONDS),600)

clean:
	rm -rf .build out .tools
