# Programs that catch every MemoryError, wherever it comes up: in comparisons, keys, hooks of a
# parser, generators being closed, context managers, tasks. Each fills its heap again and again.
#
#   tests/hostile/memory_catchers.py --binary build/copra [--memory 6,17,40] [--jobs 2] [CASE...]
#
# Whatever happened, the program must end by itself with its heap in working order, or be ended at a
# limit; never by a signal, a sanitizer's report or an internal error.
import argparse
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

SLOW = float(os.environ.get("COPRA_TEST_SLOW", "1"))
TIMEOUT_S = 20
REPORT = re.compile(rb"Sanitizer|runtime error:|internal error|assertion failed")
# Of cases that only allocate in the heap: these must come through.
SURE = {"sort_compare", "sort_key", "dict_resize", "generators", "closing", "recursion", "asyncs"}
CASES = {}

USABLE = """
def usable():
    kept = {str(i): [i] for i in range(300)}
    assert sum(v[0] for v in kept.values()) == 44850
    assert sorted(kept)[0] == "0" and len("".join(kept)) == 790
"""
ROUNDS = """
for round in range(2):
    run()
    usable()
print("usable")
"""


def case(name, text):
    CASES[name] = text


case("sort_compare", '''
class K:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        try:
            x = []
            while True: x.append([0] * 1000)
        except MemoryError: pass
        return self.n < o.n
def run():
    l = [K(i * 7 % 11) for i in range(6)]
    l.sort()
    assert [k.n for k in l] == sorted(i * 7 % 11 for i in range(6))
''')
case("sort_key", '''
def key(x):
    y = {}
    try:
        while True: y[len(y)] = str(len(y))
    except MemoryError: return x
def run():
    assert sorted([3, 1, 2], key=key) == [1, 2, 3]
''')
case("dict_resize", '''
class H:
    def __hash__(self): return 5
    def __eq__(self, o):
        try: z = [0] * 10**9
        except MemoryError: pass
        return self is o
def run():
    d = {}
    for i in range(20): d[H()] = i
    for n in range(3):
        e = {}
        try:
            while True: e[len(e)] = None
        except MemoryError: pass
        assert all(k in e for k in range(0, len(e), 997))
        s = set()
        try:
            while True: s.add(len(s))
        except MemoryError: pass
        assert sum(1 for _ in s) == len(s)
''')
case("join_format", '''
class F:
    def __format__(self, spec):
        return "x" * 100000
    def __str__(self):
        try:
            s = "ab"
            while True: s += s
        except MemoryError: return "small"
    __repr__ = __str__
def run():
    for n in range(3):
        try: x = "".join(["%s" % F() for i in range(20)] + ["y" * 1000000] * 1000)
        except MemoryError: pass
        try: x = ("{}" * 3000).format(*[F()] * 3000)
        except MemoryError: pass
        try: x = "a" * 2000000; y = x.replace("a", "bcdefghijklmnopqrstuv")
        except MemoryError: pass
        try: x = ["q" * 100000 for i in range(10**9)]
        except MemoryError: pass
        try: repr([F()] * 10 ** 7)
        except MemoryError: pass
        try: x = "%1000000000d" % 5
        except (MemoryError, ValueError, OverflowError): pass
        try: x = f"{5:>900000000}"
        except (MemoryError, ValueError): pass
''')
case("json", '''
import json
def run():
    deep = "[" + ",".join(['{"a": [1, 2, {"b": "' + "x" * 50 + '"}]}'] * 20000) + "]"
    kept = []
    for n in range(4):
        try:
            while True: kept.append(json.loads(deep))
        except MemoryError: pass
        del kept[1:]
        try:
            t = json.dumps(kept[:1])
            while True: t = json.dumps([t, t])
        except MemoryError: pass
        try: json.loads(deep, object_hook=lambda d: [d] * 100000)
        except MemoryError: pass
''')
case("re_sub", '''
import re
def grow(m):
    try:
        x = []
        while True: x.append(m.group() * 1000)
    except MemoryError: pass
    return "z"
def run():
    assert re.sub("a", grow, "abcabc") == "zbczbc"
    try: re.sub("a", lambda m: "x" * 1000000, "a" * 100000)
    except MemoryError: pass
    try: re.findall("(a|b)(a)?", "ab" * 5000000)
    except MemoryError: pass
    try: re.split("a", "ab" * 5000000)
    except MemoryError: pass
''')
case("generators", '''
def g(n):
    try:
        kept = []
        while True:
            kept.append([0] * 100)
            if len(kept) % 1000 == 0: yield n
    except MemoryError:
        yield from (len(k) for k in kept[:2])
    finally:
        try: kept.append([0] * 10**8)
        except MemoryError: pass
def run():
    gs = []
    for i in range(5):
        x = g(i)
        next(x)
        gs.append(x)
    for x in gs:
        try:
            for y in x: pass
        except MemoryError: pass
    for x in gs: x.close()
    gs.clear()
    try: list(iter(lambda: [0] * 1000, None))
    except MemoryError: pass
    try: tuple(([0] * 1000 for _ in iter(int, 1)))
    except MemoryError: pass
''')
case("closing", '''
class C:
    def __init__(self): self.l = []
    def __enter__(self): return self
    def __exit__(self, *a):
        try:
            while True: self.l.append(bytes(10000))
        except MemoryError: return True
    def __getattr__(self, n):
        raise MemoryError(n)
def run():
    for i in range(6):
        with C() as c:
            while True: c.l.append([i] * 1000)
        try: c.nothing
        except MemoryError: pass
''')
case("recursion", '''
def f(n, x):
    try: return f(n + 1, [x, [0] * 5000])
    except (MemoryError, RecursionError):
        try: return [0] * 100000
        except MemoryError: return n
def run():
    for i in range(4): f(0, None)
''')
case("exceptions", '''
def run():
    kept = []
    try:
        while True:
            try:
                try: raise ValueError("x" * 10000)
                except ValueError as e:
                    kept.append(e); raise KeyError from e
            except KeyError as e: kept.append(e)
    except MemoryError as e: kept.append(e)
    kept.clear()
    e = None
    try:
        while True:
            try: raise ValueError(e)
            except ValueError as x: e = x
    except MemoryError: pass
    e = None
''')
case("collections_", '''
import collections, itertools, functools, heapq
def run():
    for f in (lambda d: d.append([0] * 100), ):
        d = collections.deque()
        try:
            while True: f(d)
        except MemoryError: pass
    d = collections.defaultdict(list)
    try:
        i = 0
        while True: d[i].append(i); i += 1
    except MemoryError: pass
    d = None
    c = collections.Counter()
    try: c.update(range(10**12))
    except MemoryError: pass
    c = None
    try: list(itertools.permutations(range(12)))
    except MemoryError: pass
    try: list(itertools.product(range(1000), repeat=5))
    except MemoryError: pass
    try: list(itertools.tee(iter(int, 1), 2)[0])
    except MemoryError: pass
    @functools.lru_cache(maxsize=None)
    def k(n): return [n] * 100
    try:
        n = 0
        while True: k(n); n += 1
    except MemoryError: pass
    k.cache_clear()
    h = []
    try:
        while True: heapq.heappush(h, (-len(h), [0]))
    except MemoryError: pass
''')
case("bigints", '''
def run():
    for i in range(3):
        x = 3
        try:
            while True: x = x * x
        except (MemoryError, OverflowError): pass
        x = 0
        kept = []
        try:
            while True: kept.append(7 ** 2000 + len(kept))
        except MemoryError: pass
''')
case("asyncs", '''
import asyncio
async def eat():
    kept = []
    try:
        while True:
            kept.append([0] * 1000)
            if len(kept) % 50 == 0: await asyncio.sleep(0)
    except MemoryError: return len(kept) and 1
async def main():
    r = await asyncio.gather(*[eat() for i in range(5)], return_exceptions=True)
    assert all(x == 1 or isinstance(x, MemoryError) for x in r), r
def run(): asyncio.run(main())
''')
case("text_io", '''
import io, csv, base64, zlib, hashlib, textwrap
def run():
    for i in range(2):
        o = io.StringIO()
        try:
            while True: o.write("x" * 100000)
        except MemoryError: pass
        o = None
        b = io.BytesIO()
        try:
            while True: b.write(b"x" * 100000)
        except MemoryError: pass
        b = None
        try: base64.b64encode(bytes(20_000_000))
        except MemoryError: pass
        try: zlib.decompress(zlib.compress(bytes(30_000_000)))
        except MemoryError: pass
        try: list(csv.reader(["a,b,c" * 20] * 10**6))
        except MemoryError: pass
        try: textwrap.wrap("word " * 1000000, 5)
        except MemoryError: pass
''')


def run(binary, name, memory, folder):
    path = os.path.join(folder, f"{name}_{memory}.py")
    with open(path, "w", encoding="utf-8") as f:
        f.write(USABLE + CASES[name] + ROUNDS)
    command = [binary, "exec", "--memory", str(memory), "--timeout", str(TIMEOUT_S), path]
    try:
        done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, check=False,
                              timeout=6 * TIMEOUT_S * SLOW)
    except subprocess.TimeoutExpired:
        return "no end"
    told = done.stderr[-600:].decode("utf-8", "replace")
    if done.returncode < 0 or REPORT.search(done.stderr):
        return f"exit {done.returncode}: {told}"
    if done.returncode in (0, 124):
        return "" if done.returncode or done.stdout.strip() == b"usable" else "said something else"
    if name in SURE or "MemoryError" not in told:
        return f"exit {done.returncode}: {told}"
    return ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("case", nargs="*")
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--memory", default="6,17,40", help="MiB, with commas between")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    binary = os.path.abspath(args.binary)
    todo = [(name, int(m)) for name in args.case or CASES for m in args.memory.split(",")]
    bad = 0
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(args.jobs) as pool:
        results = pool.map(lambda t: run(binary, *t, folder), todo)
        for (name, memory), what in zip(todo, results):
            if what:
                bad += 1
                print(f"FAIL {name} with {memory} MiB: {what}")
    print(f"memory_catchers: {len(todo)} runs, {bad} bad")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
