# Copra's commands, one word each. Every one does its own set-up, ends with a one-line verdict and
# fails with a non-zero status. Variables: BUILD (build directory), JOBS, BUILD_TYPE.
#
#   make run          install packages, build, serve with the functions of examples/
#   make test         install packages, build, run every test
#   make fast         build, run the tests that take seconds (under a minute)
#   make format lint  rewrite the formatting · check formatting, layers, house rules, clang-tidy
#   make asan gc-stress   the same tests in a sanitizer build · collecting at every safepoint
#   make fuzz         fuzz targets, FUZZ_SECONDS each; FUZZ_TARGETS="lexer vm" for some
#   make differential generated programs compared with python3, PROGRAMS of them
#   make bench        programs against python3, storage against SQLite and PostgreSQL, HTTP against bare peers
#   make golden record    rewrite the recorded disassembly · the recorded CPython outputs
#   make build-report the ten slowest files of the last build
#   make deps         install the Debian packages that are missing

BUILD ?= build
BUILD_TYPE ?= Release
JOBS ?= $(shell nproc)
CTEST_JOBS ?= $(JOBS)
FUZZ_SECONDS ?= 60
FUZZ_TARGETS ?=
PROGRAMS ?= 10000
SEED ?= 1
TIDY ?= changed
PYTHON ?= /usr/bin/python3
CTEST = ctest --output-on-failure -j $(CTEST_JOBS) --timeout 900

.PHONY: all build run test fast format lint asan gc-stress fuzz differential bench golden record \
        build-report hostile deps headers clean

all: build

deps:
	@.ci/deps

# An existing build directory keeps the settings it was configured with.
$(BUILD)/build.ninja: | deps
	cmake -S . -B $(BUILD) -G Ninja -DCMAKE_BUILD_TYPE=$(BUILD_TYPE) $(CMAKE_ARGS)

build: deps $(BUILD)/build.ninja
	@ninja -C $(BUILD) -j $(JOBS)

run: build
	$(BUILD)/copra serve --data data --functions examples

test: build
	@cd $(BUILD) && $(CTEST)

fast: build
	@cd $(BUILD) && $(CTEST) -LE slow

format:
	@$(PYTHON) tests/lint/tool.py format

lint: deps
	@$(PYTHON) tests/lint/tool.py format-check
	@$(PYTHON) tests/lint/run.py
	@$(MAKE) --no-print-directory $(BUILD)/build.ninja
	@$(PYTHON) tests/lint/tool.py tidy --build $(BUILD) --files $(TIDY) --jobs $(JOBS)

headers: $(BUILD)/build.ninja
	@$(PYTHON) tests/lint/headers.py --build $(BUILD) --jobs $(JOBS)

# Programs that try to crash, stall or outgrow the process; some need minutes, so not part of `test`.
hostile: $(BUILD)/build.ninja
	@$(MAKE) --no-print-directory $(BUILD)/build.ninja && ninja -C $(BUILD) copra && \
	 $(PYTHON) tests/hostile/run.py --binary $(BUILD)/copra --jobs $(JOBS)

# Sanitizers slow the programs down, hence the longer limits inside the tests (COPRA_TEST_SLOW).
asan:
	@COPRA_TEST_SLOW=10 \
	 ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=0:strict_string_checks=1 \
	 UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1 \
	 $(MAKE) --no-print-directory test BUILD=build-asan CMAKE_ARGS="-DCOPRA_ASAN=ON -DCOPRA_BENCH=OFF"

gc-stress:
	@COPRA_TEST_SLOW=20 \
	 $(MAKE) --no-print-directory test BUILD=build-gcstress CMAKE_ARGS="-DCOPRA_GC_STRESS=ON -DCOPRA_BENCH=OFF"

fuzz:
	@.ci/deps libclang-rt-14-dev
	@CC=clang CXX=clang++ cmake -S . -B build-fuzz -G Ninja -DCMAKE_BUILD_TYPE=Release \
	  -DCOPRA_FUZZ=ON -DCOPRA_BENCH=OFF > /dev/null
	@ninja -C build-fuzz -j $(JOBS) fuzzers
	@$(PYTHON) tests/lint/tool.py fuzz --build build-fuzz --seconds $(FUZZ_SECONDS) \
	  --targets $(FUZZ_TARGETS)

# Generated programs, under python3 and under copra; PROGRAMS of them from seed SEED on.
differential: build
	@$(PYTHON) tests/fuzz/differential.py --binary $(BUILD)/copra --seed $(SEED) --count $(PROGRAMS) \
	  --jobs $(JOBS)

bench: build
	@ninja -C $(BUILD) -j $(JOBS) benchmarks
	@$(PYTHON) bench/compare.py --binary $(BUILD)/copra --json $(BUILD)/bench/programs.json
	@$(PYTHON) bench/startup.py --binary $(BUILD)/copra --json $(BUILD)/bench/startup.json
	@$(PYTHON) bench/native.py --build $(BUILD)
	@$(PYTHON) bench/databases.py --build $(BUILD)
	@$(PYTHON) bench/http_compare.py --build $(BUILD) --json $(BUILD)/bench/http.json

golden: build
	@$(PYTHON) tests/lint/tool.py golden --binary $(BUILD)/copra

record:
	@$(PYTHON) conformance/record.py

build-report:
	@$(PYTHON) tests/lint/tool.py build-report --build $(BUILD)

clean:
	rm -rf build build-asan build-gcstress build-fuzz
