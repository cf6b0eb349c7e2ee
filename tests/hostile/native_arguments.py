# Calls every native of every module with arguments that no sane program has: of other types, of
# every size, and objects that change what the native works on while it asks them something.
#
#   tests/hostile/native_arguments.py --binary build/copra [--seed 1] [--per-native 2] [--jobs 2] [--show]
#
# What a call gives or raises doesn't matter; native_arguments_program.py makes the calls. A process
# must end by itself or at its time limit; never by a signal, a sanitizer's report or an internal
# error, and within its memory. After one that the time limit ended, the calls behind the last go on.
import argparse
import builtins
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
MODULES = os.path.join(os.path.dirname(HERE), "stdlib", "modules.txt")
# Not in that list, but any program can import them.
PRIVATE = ["_codecs_cjk", "_outgoing", "_render", "_templates", "_transaction"]
SLOW = float(os.environ.get("COPRA_TEST_SLOW", "1"))
TIMEOUT_S = 4 * SLOW
PATIENCE_S = 5 * TIMEOUT_S + 30
HEAP_MIB = 96
CALLS = 1500  # of one process
REPORT = re.compile(r"Sanitizer|runtime error:|internal error|assertion failed")
CALL = re.compile(r"^(\d+) (\S+ \[.*\])$", re.M)


def modules():
    with open(MODULES, encoding="utf-8") as f:
        listed = [line.split()[0] for line in f if line.strip() and line[0] != "#"]
    return [m for m in listed if m != "__future__"] + PRIVATE


def program(first, count, args):
    lines = [f"FIRST, COUNT, SEED, PER_NATIVE = {first}, {count}, {args.seed}, {args.per_native}",
             "class Builtins:", "    pass", "MODULES = {'builtins': Builtins}"]
    for name in dir(builtins):
        if name[0] != "_" and name not in ("None", "True", "False"):
            lines += ["try:", f"    Builtins.{name} = staticmethod({name})", "except NameError:", "    pass"]
    for module in modules():
        lines += ["try:", f"    import {module} as module", f"    MODULES[{module!r}] = module",
                  "except ImportError:", "    pass"]
    with open(os.path.join(HERE, "native_arguments_program.py"), encoding="utf-8") as f:
        return "\n".join(lines) + "\n" + f.read()


def run(first, count, args):
    """(natives, the last call begun, whether all were made, what went wrong)."""
    command = [args.binary, "exec", "--timeout", f"{TIMEOUT_S:g}", "--memory", str(HEAP_MIB)]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "calls.py")
        with open(path, "w", encoding="utf-8") as f:
            f.write(program(first, count, args))
        try:
            done = subprocess.run([*command, path], capture_output=True, timeout=PATIENCE_S,
                                  stdin=subprocess.DEVNULL, check=False)
        except subprocess.TimeoutExpired as late:
            return 0, (late.stdout or b"")[-200:].decode("utf-8", "replace"), True, "no end"
    out, err = (b.decode("utf-8", "replace") for b in (done.stdout, done.stderr))
    natives = re.search(r"^natives (\d+)$", out, re.M)
    calls = CALL.findall(out)
    wrong = ""
    if done.returncode < 0 or done.returncode >= 125:
        wrong = f"exit {done.returncode}: {err[-1500:]}"
    elif REPORT.search(err):
        wrong = err[-1500:]
    elif done.returncode == 1:
        # The program catches all that is Python's.
        wrong = err[-1500:] if "MemoryError" not in err else ""
    return int(natives[1]) if natives else 0, calls[-1] if calls else None, "\nEND" in out, wrong


def run_range(first, count, args):
    """What went wrong in these calls, however many processes they take."""
    found, at, end = [], first, first + count
    while at < end:
        _, last, whole, wrong = run(at, end - at, args)
        if wrong or (args.show and not whole):
            found.append((last, wrong))
        if whole:
            break
        at = int(last[0]) + 1 if last else at + 1
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--per-native", type=int, default=2)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--show", action="store_true")
    args = parser.parse_args()
    args.binary = os.path.abspath(args.binary)
    natives = run(0, 0, args)[0]
    if natives < 1000:
        raise SystemExit(f"native_arguments: only {natives} natives found")
    total = natives * args.per_native
    bad = 0
    with ThreadPoolExecutor(args.jobs) as pool:
        parts = pool.map(lambda first: run_range(first, min(CALLS, total - first), args),
                         range(0, total, CALLS))
        for last, wrong in (found for part in parts for found in part):
            bad += bool(wrong)
            print("FAIL" if wrong else "late", last, wrong, flush=True)
    print(f"native_arguments: {total} calls of {natives} natives, {bad} bad")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
