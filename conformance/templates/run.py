# Runs recorded template cases through one `copra run` an area and compares with what Jinja2 gave.
#
#   run.py [--binary build/copra] [AREA]…
#
# known_differences.txt lists cases ("area number reason") that differ on purpose; one that agrees
# fails the run. Exit status 0 when everything is as expected.
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
from prelude import PRELUDE  # noqa: E402

# Stored templates come from the case; a plain dict stands for the project's storage.
DRIVER = '''
import _templates
import re
import traceback

STORE = {}


def error_line(text, names):
    found = [int(line) for name, line in re.findall(r'File "([^"]*)", line (\\d+)', text) if name in names]
    return found[-1] if found else 0


def main():
    render.render_string("")
    _templates._sources.append(STORE.get)
    rows = []
    for template, context, templates in CASES:
        _templates._by_name.clear()
        STORE.clear()
        STORE.update(templates)
        try:
            rows.append({"output": render.render_string(template, context())})
        except Exception as e:
            names = ["<template>", "<unknown>", *templates]
            rows.append({"error": f"{type(e).__name__}: {e}", "line": error_line(traceback.format_exc(), names)})
    return rows
'''


def run_area(binary, area):
    with open(os.path.join(HERE, area + ".json"), encoding="utf-8") as f:
        cases = json.load(f)
    rows = "".join(f"    ({c['template']!r}, lambda: {c['context']}, {c['templates']!r}),\n" for c in cases)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, area + ".py")
        with open(path, "w", encoding="utf-8") as f:
            f.write(f"{PRELUDE}\nCASES = [\n{rows}]\n{DRIVER}")
        done = subprocess.run([binary, "run", path], capture_output=True, text=True, timeout=120)
    try:
        answer = json.loads(done.stdout)
        if not answer["success"]:
            raise ValueError(answer["error"])
    except (ValueError, KeyError) as e:
        sys.exit(f"{area}: the program failed: {e}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return list(zip(cases, answer["result"]))


def known():
    with open(os.path.join(HERE, "known_differences.txt"), encoding="utf-8") as f:
        rows = [line.split(maxsplit=2) for line in f if line.strip() and not line.startswith("#")]
    return {(area, int(number)): reason for area, number, reason in rows}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("areas", nargs="*")
    options = parser.parse_args()
    areas = options.areas or sorted(f[:-5] for f in os.listdir(HERE) if f.endswith(".json"))
    differences = known()
    total = bad = 0
    for area in areas:
        for number, (case, got) in enumerate(run_area(options.binary, area)):
            total += 1
            wanted = {k: case[k] for k in ("output", "error", "line") if k in case}
            excused = (area, number) in differences
            if (got == wanted) is not excused:
                continue
            bad += 1
            print(f"{area} {number}: {case['template']!r} {case['context']} {case['templates'] or ''}")
            print(f"    jinja2 {wanted}\n    copra  {got}")
    print(f"templates: {total} cases, {bad} not as expected")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
