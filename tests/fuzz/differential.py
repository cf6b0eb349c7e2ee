# A differential fuzzer: generated programs over the whole language must do under `copra exec` exactly
# what they do under python3. Deterministic: a seed makes one program. A difference is made small and
# printed with both outcomes.
#
#   tests/fuzz/differential.py --binary build/copra [--seed 1] [--count 1000] [--jobs 2]
#                              [--areas values,flow] [--keep FOLDER] [--first N]
#   tests/fuzz/differential.py --binary build/copra --file program.py    (compare, make small)
#   tests/fuzz/differential.py --show 17                                 (print a program)
#
# The outcome is stdout, the exit status and the last line of stderr. Exit status 1 when any differed
# twice: programs that wait may do otherwise once on a busy machine; such are printed and counted.
import argparse
import builtins
import ctypes
import difflib
import io
import os
import re
import signal
import subprocess
import sys
import tempfile
import traceback
import warnings
from concurrent.futures import ProcessPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(HERE, "programs"))
import shrink  # noqa: E402
from program import AREAS, whole  # noqa: E402

ORACLE = "/usr/bin/python3"
ORACLE_S = 2
SUBJECT_S = 60 * float(os.environ.get("COPRA_TEST_SLOW", "1"))
MEMORY = 1 << 30
CHUNK = 400
SELF_CHAINED = b"MemoryError() while (MemoryError()"
ADDRESS = re.compile(rb"\b0[xX][0-9a-fA-F]{6,16}\b")
PRELUDE_NAMES = ("describe", "show", "chain", "caught", "t", "tm", "<listcomp>")
# Preloaded, so that a forked child need not read them.
MODULES = """abc asyncio base64 bisect calendar cmath collections collections.abc contextlib contextvars
    copy csv dataclasses datetime decimal difflib enum fractions functools hashlib heapq html inspect io itertools json
    math numbers operator pprint random re statistics string struct textwrap traceback types typing
    unicodedata urllib.parse weakref""".split()


def note_lines(path):
    """Makes print tell, in front of each line, which lines of the program were running."""
    plain = print

    def noting(*values, **named):
        if named.get("file") is not None or not isinstance(sys.stdout, io.TextIOWrapper):
            return plain(*values, **named)
        frame, lines = sys._getframe(1), []
        while frame is not None:
            if frame.f_code.co_filename == path and frame.f_code.co_name not in PRELUDE_NAMES:
                lines.append(str(frame.f_lineno))
            frame = frame.f_back
        out = io.StringIO()
        plain(*values, **{**named, "file": out})
        for line in out.getvalue().rstrip("\n").split("\n"):
            plain("\x01" + ",".join(lines) + "\x02" + line, flush=True)

    builtins.print = noting


def exec_as_main(path, text):
    """In the forked child: what `python3 path` does."""
    import types
    main = types.ModuleType("__main__")
    main.__file__ = path
    sys.modules["__main__"] = main
    status = 0
    try:
        exec(compile(text, path, "exec", dont_inherit=True), vars(main))
    except SystemExit as e:
        status = e.code if isinstance(e.code, int) else 0 if e.code is None else 1
    except BaseException as e:
        status = 1
        sys.stdout.flush()
        sys.__excepthook__(type(e), e, e.__traceback__)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status & 255)


def oracle(path, text, noting=False):
    """(status, stdout, stderr) under CPython, in a fork of this process."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if child == 0:
            try:
                import resource
                resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
                resource.setrlimit(resource.RLIMIT_CPU, (ORACLE_S, ORACLE_S + 1))
                signal.alarm(ORACLE_S * 4)
                os.dup2(out.fileno(), 1)
                os.dup2(err.fileno(), 2)
                sys.stdout = io.TextIOWrapper(io.FileIO(1, "w"), encoding="utf-8",
                    write_through=False)
                sys.stderr = io.TextIOWrapper(io.FileIO(2, "w"), encoding="utf-8",
                    errors="backslashreplace")
                sys.path[:] = [p for p in sys.path if not p.startswith(HERE)]
                warnings.simplefilter("ignore")
                if noting:
                    note_lines(path)
                exec_as_main(path, text)
            finally:
                os._exit(70)
        _, status = os.waitpid(child, 0)
        code = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        return ("timeout" if code in (-signal.SIGALRM, -signal.SIGXCPU, -signal.SIGKILL)
            else code), out.read(), err.read()


def subject(binary, path):
    try:
        done = subprocess.run([binary, "exec", path], capture_output=True, stdin=subprocess.DEVNULL,
                              timeout=SUBJECT_S, check=False, cwd=os.path.dirname(path))
    except subprocess.TimeoutExpired as e:
        return "timeout", e.stdout or b"", e.stderr or b""
    return done.returncode, done.stdout, done.stderr


def outcome(result):
    """The compared form: addresses levelled, of stderr its last line."""
    status, out, err = result
    text = ADDRESS.sub(b"0x", out)
    if status != 0:
        lines = [line for line in err.split(b"\n") if line.strip()]
        text += b"\n--- exit %s: %s" % (str(status).encode(), ADDRESS.sub(b"0x", lines[-1])
            if lines else b"")
    return text


class Bench:
    """Runs programs on both sides from a folder of its own."""

    def __init__(self, binary):
        self.binary = binary
        self.folder = tempfile.mkdtemp(prefix="differential-")
        self.path = os.path.join(self.folder, "program.py")

    def close(self):
        if os.path.exists(self.path):
            os.unlink(self.path)
        os.rmdir(self.folder)

    def compare(self, text):
        """None when equal, "skip" when CPython does not end, else (expected, got)."""
        with open(self.path, "w", encoding="utf-8", errors="surrogatepass") as f:
            f.write(text)
        expected = oracle(self.path, text)
        # Out of memory in earnest (an endless `[*o]`), CPython has none for the traceback's next entry
        # either: one MemoryError becomes the context of another, as often as that happened. Copra's
        # limit leaves room to unwind, so that such programs have nothing to compare.
        exhausted = expected[2].startswith(b"MemoryError") or SELF_CHAINED in expected[1]
        if expected[0] == "timeout" or exhausted:
            return "skip"
        got = subject(self.binary, self.path)
        a, b = outcome(expected), outcome(got)
        return None if a == b else (a, b)


def explain(bench, text):
    """Each run of lines that differs: the program's lines that printed it, expected, got."""
    noted = oracle(bench.path, text, noting=True)[1].decode("utf-8", "replace").split("\n")
    marks = [line.partition("\x02") if line.startswith("\x01") else ("\x01", "", line)
        for line in noted]
    program = text.split("\n")
    expected = [ADDRESS.sub(b"0x", mark[2].encode()).decode() for mark in marks]
    got = outcome(subject(bench.binary, bench.path)).decode("utf-8", "replace").split("\n")
    found = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, expected, got,
        autojunk=False).get_opcodes():
        if tag != "equal":
            numbers = [int(n) for n in marks[min(i1, len(marks) - 1)][0][1:].split(",") if n]
            where = "\n".join(f"  {n}: {program[n - 1].strip()}" for n in numbers[:4])
            found.append((where, "\n".join(expected[i1:i2][:5]), "\n".join(got[j1:j2][:5])))
    return found


def one_seed(task):
    binary, seed, areas, small = task
    bench = Bench(binary)
    try:
        text = whole(seed, areas)
        found = bench.compare(text)
        if found is None or found == "skip":
            return seed, found, None, None
        if (again := bench.compare(text)) in (None, "skip"):
            return seed, "unsteady", text, found
        found = again
        if small == "brief":
            return seed, "differs", text, explain(bench, text)
        if small:
            text = shrink.smallest(text, bench.compare)
            found = bench.compare(text)
        return seed, "differs", text, found
    except Exception:
        return seed, "broken", traceback.format_exc(), None
    finally:
        bench.close()


def signature(found):
    """What two differences of one cause have in common: the first lines that differ, levelled."""
    pairs = zip(found[0].split(b"\n") + [b""], found[1].split(b"\n") + [b""])
    first = next(((a, b) for a, b in pairs if a != b), (b"", b""))
    return tuple(re.sub(rb"'[^']*'|\d+", b"", line) for line in first)


def brief(seed, found, seen):
    for where, expected, got in found[:6]:
        mark = signature((expected.encode(), got.encode()))
        seen[mark] = seen.get(mark, 0) + 1
        if seen[mark] <= 2:
            print(f"=== seed {seed}\n{where[:600]}\n- {expected[:400]}\n+ {got[:400]}", flush=True)


def report(seed, text, found, keep):
    body = shrink.without_unused_prelude(text)
    print(f"=== seed {seed}\n{body}\n--- python3\n{tail(found[0])}\n--- copra\n{tail(found[1])}\n",
        flush=True)
    if keep:
        os.makedirs(keep, exist_ok=True)
        with open(os.path.join(keep, f"seed{seed}.py"), "w", encoding="utf-8",
            errors="surrogatepass") as f:
            f.write(text)


def print_diff(expected, got):
    lines = [text.decode("utf-8", "backslashreplace").split("\n") for text in (expected, got)]
    print("\n".join(difflib.unified_diff(*lines, "python3", "copra", lineterm="", n=1)), flush=True)


def tail(outcome_text):
    return outcome_text.decode("utf-8", "backslashreplace")[-3000:]


def die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)
    for name in MODULES:
        __import__(name)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default=os.path.join(ROOT, "build", "copra"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--areas", default="")
    parser.add_argument("--keep")
    parser.add_argument("--first", type=int, default=20,
        help="stop after so many causes of differences")
    parser.add_argument("--brief", action="store_true",
        help="only the lines that differ, and what printed them")
    parser.add_argument("--whole", action="store_true", help="do not make differences small")
    parser.add_argument("--file")
    parser.add_argument("--show", type=int)
    options = parser.parse_args()
    if os.path.realpath(sys.executable) != os.path.realpath(ORACLE):
        os.execv(ORACLE, [ORACLE, *sys.argv])
    areas = [a for a in options.areas.split(",") if a]
    if unknown := [a for a in areas if a not in AREAS]:
        parser.error(f"no area {unknown[0]}; there are {', '.join(AREAS)}")
    options.binary = os.path.abspath(options.binary)
    if options.show is not None:
        print(whole(options.show, areas))
        return 0
    warnings.simplefilter("ignore")
    if options.file:
        return compare_file(options)
    seen = {}
    counts = {"equal": 0, "skip": 0, "unsteady": 0, "differs": 0, "broken": 0}
    tasks = [(options.binary, seed, areas, "brief" if options.brief else not options.whole)
             for seed in range(options.seed, options.seed + options.count)]
    with ProcessPoolExecutor(options.jobs, initializer=die_with_parent) as pool:
        for start in range(0, len(tasks), CHUNK):
            for seed, what, text, found in pool.map(one_seed, tasks[start:start + CHUNK],
                chunksize=4):
                counts[what or "equal"] += 1
                if what == "differs" and options.brief:
                    brief(seed, found, seen)
                elif what == "unsteady":
                    print(f"=== seed {seed}: differed once, not again", flush=True)
                    print_diff(*found)
                elif what == "differs" and found and found != "skip":
                    mark = signature(found)
                    seen[mark] = seen.get(mark, 0) + 1
                    if seen[mark] <= 2:
                        report(seed, text, found, options.keep)
                elif what == "broken":
                    print(f"=== seed {seed}: the fuzzer itself failed\n{text}")
            if len(seen) + counts["broken"] >= options.first:
                break
    print(f"differential: {', '.join(f'{n} {what}' for what, n in counts.items())}")
    return 1 if counts["differs"] or counts["broken"] else 0


def compare_file(options):
    die_with_parent()
    with open(options.file, encoding="utf-8", errors="surrogatepass") as f:
        text = f.read()
    bench = Bench(options.binary)
    try:
        found = bench.compare(text)
        if found and found != "skip" and not options.whole:
            text = shrink.smallest(text, bench.compare)
            found = bench.compare(text)
    finally:
        bench.close()
    if found and found != "skip":
        report(options.file, text, found, None)
        return 1
    print("differential: equal" if found is None else "differential: does not end under python3")
    return 0


if __name__ == "__main__":
    sys.exit(main())
