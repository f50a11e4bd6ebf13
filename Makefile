# What a fresh machine with a Swift toolchain needs: make generate, then make test.

SWIFT ?= swift

.PHONY: generate test test-compatibility test-calls check build golden format lint-format examples bench setup setup-test clean

## Installs what is missing, builds, and writes Generated/ from specs/.
generate: setup
	$(SWIFT) build --product tablature
	$(SWIFT) run --skip-build tablature generate

## Says whether Generated/ is what specs/ give; writes nothing.
check: setup
	$(SWIFT) build --product tablature
	$(SWIFT) run --skip-build tablature generate --check

## Installs what only tests need, runs all of them, then builds and runs Examples/.
test: setup setup-test
	@SWIFT=$(SWIFT) scripts/test

## Builds every package of Examples/ from a clean state and uses it.
examples: setup
	@SWIFT=$(SWIFT) scripts/test-examples

## Ratios against hand-written code, in one run, and the time of the tool.
bench: setup
	$(SWIFT) build -c release --product tablature
	cd Benchmarks && TABLATURE="$(CURDIR)/.build/release/tablature" $(SWIFT) run -c release

## Asks the compiler whether the verdicts of diff are true for Swift.
test-compatibility: setup
	$(SWIFT) build --product tablature
	$(SWIFT) build --target TablatureRuntime
	scripts/test-compatibility

## Calls every operation of our own pages of the shipped profiles over loopback.
test-calls: setup
	SWIFT=$(SWIFT) scripts/test-calls

build: setup
	$(SWIFT) build

## Writes the golden files of the tests anew; read the difference before it is committed.
golden: setup
	TABLATURE_RECORD=1 $(SWIFT) test --filter Golden

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Plugins Examples Benchmarks

lint-format:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Generated

setup:
	@scripts/install-libcmark

setup-test:
	@scripts/install-cmark-gfm

clean:
	$(SWIFT) package clean
