# make demo   from nothing to answers and pages       make test   every check, as in CI
# make bench  speed and memory, as ratios             make check  every check, without set-up
# make lock   remake requirements/*.txt               make clean  remove all that was made
# make bundle one folder that installs without network, on Linux and Windows x64
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.PHONY: demo test check bench bundle lock clean

daye := .venv/bin/daye-graph

demo:
	@scripts/setup run
	$(daye) build
	$(daye) ask enterprises | sed -n 1,12p
	@echo "……共 $$($(daye) ask enterprises --format jsonl | wc -l) 行，全部请看：$(daye) ask enterprises"
	$(daye) render
	$(daye) site
	@printf '页面：%s\n' "$$PWD"/build/site/index.html "$$PWD"/build/html/*.html

test:
	@scripts/setup test
	@scripts/check

check:
	@scripts/check

bench:
	@scripts/setup test
	@PATH="$$PWD/.venv/bin:$$PATH" scripts/bench
	@PATH="$$PWD/.venv/bin:$$PATH" scripts/bench_pages
	@PATH="$$PWD/.venv/bin:$$PATH" scripts/bench_portal
	@PATH="$$PWD/.venv/bin:$$PATH" scripts/fuzz
	@.venv/bin/pytest --quiet -m soak
	@PATH="$$PWD/.venv/bin:$$PATH" scripts/bench_server

bundle:
	@scripts/setup run
	@.venv/bin/python scripts/bundle

lock:
	@scripts/lock

clean:
	rm -rf .venv build dist web/node_modules daye_graph/site/assets daye_graph/site/.assets-digest .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
