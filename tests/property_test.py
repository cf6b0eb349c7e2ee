# Thousands of generated calls a module, the same under CPython and under the binary: each line of a
# program is one expression, each line of output its repr or its exception. Seeds are fixed, so a
# difference stays; --seed tries others, --keep leaves the programs for a look.
#
#   tests/property_test.py --binary build/copra [--seed N] [--count N] [--keep DIR] [MODULE…]
import argparse
import os
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "property"))
import generators  # noqa: E402

ORACLE = "/usr/bin/python3"
TIMEOUT_S = 300 * float(os.environ.get("COPRA_TEST_SLOW", "1"))
PER_PROGRAM = 500
HEAD = '''def r(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


'''


def program(module, seed):
    rng = random.Random(f"{module} {seed}")
    setup, make = generators.MODULES[module]
    lines = [f"r(lambda: {make(rng)})" for _ in range(PER_PROGRAM)]
    return setup + "\n\n" + HEAD + "\n".join(lines) + "\n", lines


def output(command, path):
    env = {"PATH": "/usr/bin:/bin", "PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    done = subprocess.run([*command, path], capture_output=True, text=True, env=env,
                          timeout=TIMEOUT_S, check=False)
    return done.stdout.splitlines(), done.stderr


def compare(binary, folder, module, seed):
    text, lines = program(module, seed)
    path = os.path.join(folder, f"{module}_{seed}.py")
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    theirs, trouble = output([ORACLE, "-P"], path)
    ours, mishap = output([binary, "exec"], path)
    if len(theirs) != len(lines):
        return [f"{module} {seed}: CPython printed {len(theirs)} lines: {trouble[-300:]}"]
    if len(ours) != len(lines):
        return [f"{module} {seed}: {len(ours)} of {len(lines)} lines: {mishap[-300:]}"]
    return [f"{module} {seed}: {line[10:-1]}\n    cpython: {a}\n    copra:   {b}"
            for line, a, b in zip(lines, theirs, ours) if a != b]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("module", nargs="*", help="all without")
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=4, help="programs a module")
    parser.add_argument("--keep", help="write the programs here")
    parser.add_argument("--lines", type=int, default=25, help="differences shown a module")
    args = parser.parse_args()
    modules = args.module or list(generators.MODULES)
    failures = 0
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        folder = args.keep or folder
        todo = [(m, args.seed + i) for m in modules for i in range(args.count)]
        results = pool.map(lambda job: compare(args.binary, folder, *job), todo)
        shown = {}
        for (module, _), found in zip(todo, results):
            failures += len(found)
            for text in found:
                shown[module] = shown.get(module, 0) + 1
                if shown[module] <= args.lines:
                    print(text)
    print(f"property: {len(todo) * PER_PROGRAM} calls of {len(modules)} modules, {failures} differ")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
