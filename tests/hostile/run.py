# Hostile programs: each must end in an ordinary exception or at a limit, quickly, within its memory.
#
#   tests/hostile/run.py --binary build/copra [--jobs 2] [--show] [NAME…]
#
# *.txt beside it hold the programs. `### name -> outcome | outcome …` opens one; outcomes:
#   ok            exit 0            ok: text      exit 0 and this last line of output
#   SomeError     exit 1 and a last line of stderr that begins so
#   timeout       exit 124          any           exit 0, 1 or 124
# Lines before a file's first `###` are remarks. A line `@expand EXPRESSION` stands for the value of
# that Python expression. Death by a signal, another exit status, more than
# SECONDS of time or MEMORY_MIB of memory fail whatever the outcome. --show prints what happened.
import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = HERE
SLOW = float(os.environ.get("COPRA_TEST_SLOW", "1"))
TIMEOUT_S = 3
HEAP_MIB = 64
SECONDS = 5 * SLOW
MEMORY_MIB = HEAP_MIB + 64 + 46  # 46: an idle process, and a text being made
HEAD = re.compile(r"^### (\S+) -> (.+)$")


def programs():
    """(name, outcomes, source or function making it) of every program."""
    found = []
    for file in sorted(os.listdir(PROGRAMS)):
        area, _, kind = file.partition(".")
        if kind != "txt":
            continue
        with open(os.path.join(PROGRAMS, file), encoding="utf-8") as f:
            for line in f:
                head = HEAD.match(line)
                if head:
                    outcomes = [o.strip() for o in head.group(2).split(" | ")]
                    found.append((f"{area}/{head.group(1)}", outcomes, []))
                elif found and found[-1][0].startswith(area + "/"):
                    if line.startswith("@expand "):
                        line = eval(line[len("@expand "):]) + "\n"  # our own file
                    found[-1][2].append(line)
    return [(name, outcomes, "".join(lines)) for name, outcomes, lines in found]


def last_line(path):
    """The file's last line; never the whole file: a child counts its parent's memory as its own."""
    with open(path, "rb") as f:
        f.seek(max(0, os.path.getsize(path) - 4096))
        return f.read().decode("utf-8", "replace").rstrip("\n").rsplit("\n", 1)[-1]


def run(binary, outcomes, source, folder, name):
    """How the program ends. A slow build or machine (COPRA_TEST_SLOW) gets a second, longer chance at
    an end of its own."""
    result = run_once(binary, source, folder, name, TIMEOUT_S)
    if SLOW > 1 and result[0] == 124 and not expected(outcomes, result):
        result = run_once(binary, source, folder, name, TIMEOUT_S * SLOW)
    return result


def run_once(binary, source, folder, name, timeout_s):
    path = os.path.join(folder, name.replace("/", "_") + ".py")
    with open(path, "w", encoding="utf-8") as f:
        f.write(source)
    command = [binary, "exec", "--timeout", str(timeout_s), "--memory", str(HEAP_MIB), path]
    out_path, err_path = path + ".out", path + ".err"
    started = time.monotonic()
    with open(out_path, "wb") as out, open(err_path, "wb") as err:
        # wait4 tells this child's memory, whatever runs beside it.
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        deadline = started + 4 * SECONDS
        while True:
            pid, status, usage = os.wait4(child.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > deadline:
                child.kill()
                _, status, usage = os.wait4(child.pid, 0)
                break
            time.sleep(0.005)
        child.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - started
    printed, reported = last_line(out_path), last_line(err_path)
    for made in (path, out_path, err_path):
        os.unlink(made)
    return child.returncode, seconds, usage.ru_maxrss // 1024, printed, reported


def matches(outcome, status, out, err):
    if outcome == "any":
        return status in (0, 1, 124)
    if outcome == "ok":
        return status == 0
    if outcome.startswith("ok: "):
        return status == 0 and out == outcome[4:]
    if outcome == "timeout":
        return status == 124
    return status == 1 and err.startswith(outcome)


def expected(outcomes, result):
    status, _, _, out, err = result
    return any(matches(outcome, status, out, err) for outcome in outcomes)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("name", nargs="*", help="programs whose name contains this; all without")
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--any-memory", action="store_true", help="sanitizers need more")
    args = parser.parse_args()
    binary = os.path.abspath(args.binary)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    todo = [p for p in programs() if not args.name or any(n in p[0] for n in args.name)]
    failed = 0
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(args.jobs) as pool:
        results = pool.map(lambda p: run(binary, p[1], p[2], folder, p[0]), todo)
        for (name, outcomes, _), result in zip(todo, results):
            status, seconds, mib, out, err = result
            wrong = []
            if not expected(outcomes, result):
                wrong.append("wanted " + " | ".join(outcomes))
            if seconds > SECONDS:
                wrong.append("too slow")
            if mib > MEMORY_MIB and not args.any_memory:
                wrong.append("too much memory")
            failed += bool(wrong)
            if wrong or args.show:
                verdict = "FAIL" if wrong else "ok  "
                print(f"{verdict} {name}: exit {status}, {seconds:.1f} s, {mib} MiB, "
                      f"out {out[:100]!r}, err {err[:160]!r}; {'; '.join(wrong)}", flush=True)
    print(f"{len(todo) - failed} of {len(todo)} hostile programs end in order")
    return 1 if failed or not todo else 0


if __name__ == "__main__":
    sys.exit(main())
