# Runs the Python cases through `copra exec` and compares with CPython's recorded outcome, byte for
# byte. Failures are printed as diffs. known_failures.txt only shrinks: a listed case that passes
# fails the run. Exit status 0 when everything is as expected.
#
#   run.py [--binary build/copra] [--area A]… [--jobs 2] [--mode gc=stress] [CASE…]
#
# Modes are other ways through the machine (settings read from the environment by the binary):
#   gc=stress  collect at every allocation, gc=7 at every seventh ·
#   slice=1  time slices of one instruction · specialise=0  no specialised instructions
import argparse
import difflib
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import cases

MODES = {"gc": "COPRA_VM_GC", "slice": "COPRA_VM_SLICE", "specialise": "COPRA_VM_SPECIALISE"}
KNOWN = os.path.join(cases.HERE, "known_failures.txt")


def known_failures():
    known = {}
    if os.path.exists(KNOWN):
        with open(KNOWN, encoding="utf-8") as f:
            for line in f:
                line = line.strip()
                if line and not line.startswith("#"):
                    name, _, reason = line.partition(" ")
                    known[name] = reason.strip()
    return known


def left_out_in(modes):
    """Cases that a mode leaves out; see skipped_in_modes.txt."""
    with open(os.path.join(cases.HERE, "skipped_in_modes.txt"), encoding="utf-8") as f:
        rows = [line.split(maxsplit=2) for line in f if line.strip() and not line.startswith("#")]
    often = any(m.startswith("gc=") and m[3:].isdigit() and int(m[3:]) < 50 for m in modes)
    return {row[1] for row in rows if row[0] in modes or often and row[0] == "gc=stress"}


def environment(modes):
    env = cases.oracle_env("0")
    for key, value in os.environ.items():
        if key.startswith(("ASAN_", "UBSAN_", "COPRA_")):
            env[key] = value
    for mode in modes:
        key, _, value = mode.partition("=")
        env[MODES[key]] = value
    return env


def show(case, expected, got, limit):
    diff = difflib.unified_diff(expected.decode("utf-8", "replace").splitlines(),
                                got.decode("utf-8", "replace").splitlines(),
                                "cpython", "copra", lineterm="", n=1)
    lines = list(diff)[2:]
    print(f"FAIL {case}")
    for line in lines[:limit]:
        print("    " + line[:300])
    if len(lines) > limit:
        print(f"    … {len(lines) - limit} more lines")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("case", nargs="*", help="case files; all without")
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--area", action="append", default=[])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--mode", action="append", default=[], help="gc=stress, slice=1, specialise=0")
    parser.add_argument("--lines", type=int, default=30, help="diff lines shown for a failure")
    parser.add_argument("--brief", action="store_true", help="names of failures only")
    args = parser.parse_args()

    todo = [os.path.relpath(os.path.abspath(c), cases.HERE) for c in args.case]
    if not todo:
        wanted = args.area or cases.areas() + ["differences"]
        for area in wanted:
            if os.path.isdir(os.path.join(cases.PYTHON_CASES, area)):
                todo += cases.cases(area)
    left_out = left_out_in(args.mode)
    todo = [case for case in todo if case not in left_out]
    command = [os.path.join(cases.ROOT, args.binary), "exec"]
    env = environment(args.mode)
    known = known_failures()
    timeout_s = 60 * cases.SLOW * (10 if args.mode else 1)

    def one(case):
        with open(cases.recorded_path(case), "rb") as f:
            expected = f.read()
        result = cases.run(command, case, env, timeout_s)
        return case, expected, result[0], cases.outcome(case, *result, cases.wants_traceback(case))

    failed, surprises, skipped = [], [], 0
    with ThreadPoolExecutor(args.jobs) as pool:
        for case, expected, status, got in pool.map(one, todo):
            # A known difference must differ, and in an orderly way.
            if case.startswith("python/differences/"):
                good = expected != got and status in (0, 1)
            else:
                good = expected == got
            if good and case in known and not args.mode:
                surprises.append(case)
                print(f"UNEXPECTED PASS {case}: remove it from known_failures.txt")
            elif not good and case in known:
                skipped += 1
            elif not good:
                failed.append(case)
                if args.brief:
                    print(f"FAIL {case}")
                else:
                    show(case, expected, got, args.lines)
    mode = f" ({', '.join(args.mode)})" if args.mode else ""
    print(f"conformance{mode}: {len(todo)} cases, {len(failed)} failed, {skipped} known failures, "
          f"{len(surprises)} unexpected passes")
    return 1 if failed or surprises else 0


if __name__ == "__main__":
    sys.exit(main())
