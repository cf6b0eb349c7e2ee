# Records CPython's outcome of conformance cases into the .out files: `record.py [CASE|AREA…]`, all
# without arguments. A case that answers differently under another hash seed is refused.
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import cases


def selected(arguments):
    if not arguments:
        for area in cases.areas() + ["differences"]:
            if os.path.isdir(os.path.join(cases.PYTHON_CASES, area)):
                yield from cases.cases(area)
    for argument in arguments:
        path = os.path.relpath(os.path.abspath(argument), cases.HERE)
        if os.path.isdir(os.path.join(cases.PYTHON_CASES, argument)):
            yield from cases.cases(argument)
        elif path.startswith("python/") and path.endswith(".py"):
            yield path
        else:
            raise SystemExit(f"record: no such case or area: {argument}")


def record(case):
    whole = cases.wants_traceback(case)
    answers = []
    for seed in ("0", "4242"):
        result = cases.run([cases.ORACLE, "-P"], case, cases.oracle_env(seed), 60)
        answers.append(cases.outcome(case, *result, whole))
    if answers[0] != answers[1]:
        return case, "depends on the hash seed or on chance"
    if answers[0].startswith(b"--- exit timeout") or result[0] == "timeout":
        return case, "does not end"
    path = cases.recorded_path(case)
    old = None
    if os.path.exists(path):
        with open(path, "rb") as f:
            old = f.read()
    if old == answers[0]:
        return case, None
    with open(path, "wb") as f:
        f.write(answers[0])
    return case, "recorded"


def main():
    todo = list(selected(sys.argv[1:]))
    refused = recorded = 0
    with ThreadPoolExecutor(2) as pool:
        for case, what in pool.map(record, todo):
            if what == "recorded":
                recorded += 1
            elif what:
                refused += 1
                print(f"{case}: {what}")
    print(f"record: {len(todo)} cases, {recorded} changed, {refused} refused")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
