# Lets one allocation of a program find the heap full, each in turn: whatever was going on then has
# to be left in order.
#
#   tests/hostile/full_heap.py --binary build/copra [--seed 1] [--cases 60] [--places 12] [--jobs 2]
#                              [--all] [CASE…]
#
# Runs conformance cases with COPRA_VM_FAIL=n (the n-th allocation raises MemoryError at the next
# place that can), n spread over the whole run: dense at its begin, then further and further apart;
# other seeds take other n. A program must end, by itself (0), with an exception (1) or at its time
# limit (124); never by a signal, a sanitizer's report or an internal error. --all takes
# every case.
import argparse
import glob
import os
import random
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SLOW = float(os.environ.get("COPRA_TEST_SLOW", "1"))
TIMEOUT_S = 10
PATIENCE_S = 6 * TIMEOUT_S * SLOW
ALLOCATIONS_MAX = 2_000_000
REPORT = re.compile(rb"Sanitizer|runtime error:|internal error|assertion failed")


def places(source, count):
    """`count` numbers of allocations, growing geometrically, each moved a little."""
    found, at = set(), 1.0
    factor = ALLOCATIONS_MAX ** (1 / count)
    for _ in range(count):
        at *= factor
        found.add(max(1, int(at * source.uniform(1 / factor, 1))))
    return sorted(found)


def run(binary, path, n):
    env = {k: v for k, v in os.environ.items() if k.startswith(("ASAN_", "UBSAN_", "PATH"))}
    env |= {"COPRA_VM_FAIL": str(n), "PYTHONHASHSEED": "0"}
    command = [binary, "exec", "--timeout", str(TIMEOUT_S), path]
    try:
        done = subprocess.run(command, env=env, capture_output=True, stdin=subprocess.DEVNULL,
                              timeout=PATIENCE_S, check=False)
    except subprocess.TimeoutExpired:
        return "no end", b""
    if done.returncode < 0:
        return f"signal {-done.returncode}", done.stderr
    if REPORT.search(done.stderr):
        return "report", done.stderr
    # A case may choose its own with sys.exit.
    return ("", b"") if done.returncode < 128 else (f"exit {done.returncode}", done.stderr)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("case", nargs="*")
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cases", type=int, default=60)
    parser.add_argument("--places", type=int, default=12)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--all", action="store_true")
    args = parser.parse_args()
    source = random.Random(args.seed)
    cases = args.case or sorted(glob.glob(os.path.join(ROOT, "conformance/python/*/*.py")))
    if not args.case and not args.all:
        cases = sorted(source.sample(cases, min(args.cases, len(cases))))
    todo = [(case, n) for case in cases for n in places(source, args.places)]
    bad = 0
    binary = os.path.abspath(args.binary)
    with ThreadPoolExecutor(args.jobs) as pool:
        for (case, n), (what, stderr) in zip(todo, pool.map(lambda t: run(binary, *t), todo)):
            if what:
                bad += 1
                print(f"FAIL COPRA_VM_FAIL={n} {os.path.relpath(case, ROOT)}: {what}")
                print("    " + stderr[-1500:].decode("utf-8", "replace").replace("\n", "\n    "))
    print(f"full_heap: {len(todo)} runs of {len(cases)} programs, {bad} bad")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
