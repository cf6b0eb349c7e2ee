# A mutation fuzzer over whole programs: lines of conformance cases, changed and mixed, must end in
# an ordinary way. Deterministic: the same seed makes the same programs.
#
#   tests/fuzz/mutate.py --binary build/copra [--seed 1] [--seconds 60 | --count N] [--keep FOLDER]
#
# Every program runs under `copra exec --timeout 2 --memory 64`. Reported, and kept in FOLDER: death
# by a signal, a sanitizer's report, no end in time. Exit status 1 when there was any.
import argparse
import glob
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CASES = os.path.join(ROOT, "conformance", "python")
TIMEOUT_S = 2
PATIENCE_S = 3 * TIMEOUT_S * float(os.environ.get("COPRA_TEST_SLOW", "1"))
CHUNK = 64
REPORT = re.compile(rb"Sanitizer|runtime error:|internal error")

TOKEN = re.compile(r"[A-Za-z_]\w*|\d[\w.]*|'[^'\n]*'|\"[^\"\n]*\"|[^\s\w]|\s+")
VALUES = ["None", "True", "0", "-1", "1", "2**31", "2**63", "-2**63 - 1", "10**30", "1.5", "-0.0",
          "float('nan')", "float('inf')", "''", "'a'", "'\\ud800'", "'\\U0001F600' * 3", "b''",
          "b'\\xff'", "bytearray(b'ab')", "memoryview(b'abc')", "()", "(1, 2)", "[]", "[1, [2]]",
          "{}", "{1: 2}", "{'a': []}", "set()", "{1, 2}", "frozenset()", "range(3)",
          "range(10**30)", "slice(1, None, -1)", "...", "NotImplemented", "object()", "int", "str",
          "type", "dict", "Exception", "ValueError('x')", "(x for x in (1, 2))", "iter([1, 2])",
          "lambda *a, **k: a", "print", "len", "[].append", "1j", "list[int]", "int | None",
          "zip((1,), (2,))", "map(str, (1, 2))", "{}.items()", "type('T', (), {})()",
          "type('T', (int,), {})(5)", "type('T', (list,), {})((1, 2))"]
OPERATORS = ["+", "-", "*", "//", "/", "%", "**", "@", "<<", ">>", "&", "|", "^", "<", "<=", "==",
             "!=", ">=", ">", "in", "not in", "is", "and", "or", "=", "+=", "|=", ":="]
NAMES = ["__init__", "__new__", "__eq__", "__hash__", "__repr__", "__iter__", "__next__", "__len__",
         "__getattr__", "__getattribute__", "__setattr__", "__getitem__", "__setitem__", "__call__",
         "__enter__", "__exit__", "__get__", "__set__", "__add__", "__radd__", "__lt__", "__bool__",
         "__index__", "__contains__", "__class__", "__dict__", "__slots__", "__init_subclass__",
         "append", "pop", "clear", "update", "sort", "extend", "send", "throw", "close", "items"]
HOSTILE_LINES = ["while True: pass", "raise", "return", "yield", "del x", "x = [x for x in x]",
                 "globals().clear()", "locals().clear()", "pass", "break", "continue",
                 "import json, re, math, random, asyncio", "from itertools import *",
                 "from collections import *", "from functools import *", "nonlocal x", "global x"]


class Mutator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.files = sorted(glob.glob(os.path.join(CASES, "*", "*.py")))
        self.texts = {}

    def lines(self):
        path = self.random.choice(self.files)
        if path not in self.texts:
            with open(path, encoding="utf-8", errors="surrogateescape") as f:
                self.texts[path] = f.read().split("\n")
        return list(self.texts[path])

    def change_token(self, line):
        tokens = TOKEN.findall(line)
        places = [i for i, t in enumerate(tokens) if not t.isspace()]
        if not places:
            return line
        i = self.random.choice(places)
        kind = self.random.randrange(7)
        if kind == 0:
            tokens[i] = self.random.choice(VALUES)
        elif kind == 1:
            tokens[i] = self.random.choice(OPERATORS)
        elif kind == 2:
            tokens[i] = self.random.choice(NAMES)
        elif kind == 3:
            del tokens[i]
        elif kind == 4:
            tokens.insert(i, tokens[self.random.choice(places)])
        elif kind == 5:
            j = self.random.choice(places)
            tokens[i], tokens[j] = tokens[j], tokens[i]
        else:
            names = [j for j in places if tokens[j][0].isalpha() or tokens[j][0] == "'"]
            if names:
                tokens[self.random.choice(names)] = f"({self.random.choice(VALUES)})"
        return "".join(tokens)

    def mutate(self, lines):
        kind = self.random.randrange(10)
        i = self.random.randrange(len(lines))
        if kind < 5:
            lines[i] = self.change_token(lines[i])
        elif kind == 5:
            del lines[i]
        elif kind == 6:
            j = self.random.randrange(len(lines))
            lines[i], lines[j] = lines[j], lines[i]
        elif kind == 7:
            indent = lines[i][:len(lines[i]) - len(lines[i].lstrip())]
            lines.insert(i, indent + self.random.choice(HOSTILE_LINES))
        elif kind == 8:
            other = self.lines()
            j = self.random.randrange(len(other))
            lines[i:i] = other[j:j + self.random.randrange(1, 12)]
        else:
            lines.insert(i, lines[self.random.randrange(len(lines))])
        return lines or [""]

    def program(self):
        lines = self.lines() or [""]
        if self.random.randrange(3) == 0:
            lines += self.lines()
        # Most changes make a syntax error: few of them let the rest run.
        for _ in range(self.random.choice((1, 1, 2, 3, 5))):
            lines = self.mutate(lines)
        return "\n".join(lines)


def run(binary, path):
    command = [binary, "exec", "--timeout", str(TIMEOUT_S), "--memory", "64", path]
    with open(path + ".out", "wb") as out, open(path + ".err", "wb") as err:
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        try:
            status = child.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
            status = "did not end"
    with open(path + ".err", "rb") as f:
        stderr = f.read(100000)
    # Any status of its own: programs may raise SystemExit.
    if status != "did not end" and status >= 0 and not REPORT.search(stderr):
        return None
    return status, stderr


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--count", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", help="folder for programs that ended badly")
    args = parser.parse_args()
    binary = os.path.abspath(args.binary)
    mutator = Mutator(args.seed)
    ends = time.monotonic() + args.seconds
    made = bad = 0
    if args.keep:
        os.makedirs(args.keep, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(args.jobs) as pool:
        while (made < args.count) if args.count else time.monotonic() < ends:
            batch = []
            for i in range(CHUNK):
                path = os.path.join(folder, f"{i}.py")
                with open(path, "w", encoding="utf-8", errors="surrogateescape") as f:
                    f.write(mutator.program())
                batch.append(path)
            for i, result in enumerate(pool.map(lambda p: run(binary, p), batch)):
                if result is None:
                    continue
                bad += 1
                status, stderr = result
                name = f"seed{args.seed}_{made + i}.py"
                print(f"{name}: {status}\n{stderr[:1500].decode('utf-8', 'replace')}", flush=True)
                if args.keep:
                    with open(batch[i], "rb") as f, open(os.path.join(args.keep, name), "wb") as g:
                        g.write(f.read())
            made += CHUNK
    print(f"{made} programs, {bad} ended badly")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
