# Calls every native with arguments of every kind and compares what comes of it, text included, with
# python3: wrong counts, wrong types, unknown and repeated keywords, and the right calls among them.
# The natives are python3's own table: what dir() says of a type's or module's contents.
#
#   tests/fuzz/wrong_calls.py --binary build/copra [--seed 1] [--calls 60] [--show 3] [TARGET…]
#
# A program a target (TARGETS and MODULES below). Prints the calls that differ, one family (target, name
# and kinds of answers) at most --show times. Exit status 1 when there was any.
import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

TIMEOUT_S = 60 * float(os.environ.get("COPRA_TEST_SLOW", "1"))
ORACLE = "/usr/bin/python3"
ADDRESS = re.compile(r"0x[0-9a-f]{6,}")

# A fresh receiver for each call. Names: those of dir(); `type` targets are called through the class.
TARGETS = """
"aB c"
""
"é\\u0130x"
b"aB c"
bytearray(b"aB c")
memoryview(b"abcd")
memoryview(bytearray(b"abcd"))
[3, 1, 2]
(3, 1, 2)
{"a": 1, "b": 2}
{3, 1}
frozenset({3, 1})
5
-3
2**70
True
1.5
float("inf")
1+2j
range(3, 9, 2)
slice(1, 5, 2)
None
...
NotImplemented
object()
{"a": 1}.keys()
{"a": 1}.values()
{"a": 1}.items()
iter([1, 2])
iter((1, 2))
iter("ab")
iter({"a": 1})
reversed([1, 2])
iter(range(3))
enumerate("ab")
zip("ab", "cd")
map(str, (1, 2))
filter(None, (0, 1))
(x for x in (1, 2))
str
bytes
bytearray
int
float
complex
bool
list
tuple
dict
set
frozenset
range
object
type
Exception
KeyError
OSError
UnicodeDecodeError
Exception("a", 1)
KeyError("a")
OSError(2, "no")
StopIteration(3)
SyntaxError("m", ("f", 1, 2, "t"))
property(len)
classmethod(len)
staticmethod(len)
len
"".join
(lambda a, b=1, *c, d, e=2: (a, b, c, d, e))
C()
C
C().m
super(C, C())
list[int]
int | None
type(C)("D", (C,), {})
C.__dict__
""".strip().split("\n")

MODULES = {
    "builtins": "abs aiter all anext any ascii bin bool bytearray bytes callable chr classmethod complex delattr dict divmod "
                "enumerate filter float format frozenset getattr hasattr hash hex int isinstance issubclass iter len list "
                "map max memoryview min next object oct ord pow property range repr reversed round set setattr slice "
                "sorted staticmethod str sum super tuple type vars zip BaseException Exception ArithmeticError "
                "BaseExceptionGroup ExceptionGroup "
                "AttributeError ImportError IndexError KeyError LookupError NameError OSError FileNotFoundError "
                "StopIteration StopAsyncIteration SyntaxError SystemExit TypeError UnicodeDecodeError UnicodeEncodeError "
                "UnicodeTranslateError ValueError Warning print",
    "math": "", "cmath": "", "operator": "", "itertools": "", "bisect": "", "heapq": "", "binascii": "",
    "functools": "partial reduce cmp_to_key lru_cache wraps partialmethod singledispatch total_ordering cache cached_property "
                 "singledispatchmethod update_wrapper",
    "collections": "deque Counter defaultdict OrderedDict namedtuple ChainMap UserDict UserList UserString",
    "base64": "", "json": "dumps loads", "string": "capwords Template Formatter",
    "struct": "pack unpack calcsize iter_unpack pack_into unpack_from Struct",
    "datetime": "date time datetime timedelta timezone",
    "re": "compile match fullmatch search sub subn split findall finditer escape",
    "copy": "copy deepcopy", "textwrap": "wrap fill dedent indent shorten",
    "html": "escape unescape", "urllib.parse": "quote unquote urlencode parse_qs parse_qsl urlparse urljoin quote_plus",
    "decimal": "Decimal", "fractions": "Fraction", "uuid": "UUID", "unicodedata": "",
    "zlib": "", "bz2": "compress decompress BZ2Compressor BZ2Decompressor", "gzip": "compress decompress",
    "hashlib": "", "hmac": "new compare_digest digest HMAC",
    "codecs": "", "ipaddress": "", "contextvars": "ContextVar Context Token copy_context",
    "io": "StringIO BytesIO TextIOWrapper BufferedReader BufferedWriter BufferedRandom BufferedRWPair "
          "IncrementalNewlineDecoder IOBase RawIOBase BufferedIOBase TextIOBase",
    "time": "gmtime localtime mktime strftime strptime asctime ctime struct_time",
    "csv": "reader writer DictReader DictWriter register_dialect get_dialect field_size_limit list_dialects Dialect Sniffer",
    "weakref": "ref proxy WeakKeyDictionary WeakValueDictionary WeakSet getweakrefcount", "zoneinfo": "ZoneInfo",
    "calendar": "", "graphlib": "TopologicalSorter", "pprint": "pformat", "reprlib": "repr", "difflib": "get_close_matches ndiff "
    "unified_diff SequenceMatcher", "dataclasses": "field make_dataclass asdict astuple replace fields is_dataclass", "numbers": "Number",
    "queue": "Queue SimpleQueue LifoQueue PriorityQueue", "abc": "ABC abstractmethod", "secrets": "randbelow compare_digest",
    "inspect": "signature isfunction getattr_static cleandoc getmro Parameter Signature",
    "statistics": "mean median mode stdev variance fmean quantiles", "types": "SimpleNamespace MappingProxyType new_class",
    "enum": "Enum", "contextlib": "suppress nullcontext closing ExitStack redirect_stdout contextmanager",
    "array": "array", "keyword": "iskeyword", "colorsys": "", "fnmatch": "fnmatch filter translate", "shlex": "split quote join",
}
OBJECTS = """
collections.deque([1, 2], 5)
collections.Counter("aab")
collections.OrderedDict(a=1, b=2)
collections.defaultdict(int, a=1)
datetime.date(2024, 1, 2)
datetime.datetime(2024, 1, 2)
datetime.time(1, 2)
datetime.timedelta(1)
datetime.timezone.utc
decimal.Decimal("1.5")
fractions.Fraction(1, 2)
re.compile("(?P<x>a)(b)?")
re.match("(?P<x>a)(b)?", "a")
io.StringIO("a\\nb")
io.BytesIO(b"a\\nb")
uuid.UUID(int=5)
array.array("i", [1, 2])
struct.Struct("<i")
types.SimpleNamespace(a=1)
types.MappingProxyType({"a": 1})
itertools.count(1)
itertools.chain("ab", "c")
itertools.islice("abc", 2)
functools.partial(int, base=2)
random.Random(1)
string.Template("$a")
hashlib.sha256(b"a")
hashlib.blake2b(b"a")
hashlib.shake_128(b"a")
hmac.new(b"k", b"m", "sha256")
io.BufferedReader(io.BytesIO(b"a\\nb"))
io.BufferedWriter(io.BytesIO(b"a\\nb"))
io.BufferedRandom(io.BytesIO(b"a\\nb"))
io.BufferedRWPair(io.BytesIO(b"a\\nb"), io.BytesIO())
io.TextIOWrapper(io.BytesIO(b"a\\nb"))
io.IncrementalNewlineDecoder(None, True)
zlib.compressobj()
zlib.decompressobj()
bz2.BZ2Compressor()
bz2.BZ2Decompressor()
contextvars.ContextVar("v")
contextvars.Context()
collections.ChainMap({"a": 1})
collections.UserDict(a=1)
collections.UserList([1, 2])
collections.UserString("ab")
collections.namedtuple("N", "a b")(1, 2)
collections.namedtuple("N", "a b")
ipaddress.ip_address("1.2.3.4")
ipaddress.ip_address("::1")
ipaddress.ip_network("10.0.0.0/30")
ipaddress.ip_interface("10.0.0.1/30")
time.gmtime(0)
itertools.cycle("ab")
itertools.repeat(1, 2)
itertools.groupby("aab")
itertools.tee("ab")[0]
itertools.product("ab", repeat=2)
itertools.combinations("abc", 2)
itertools.accumulate([1, 2])
itertools.zip_longest("ab", "c")
operator.itemgetter(1)
operator.attrgetter("a")
operator.methodcaller("a")
functools.lru_cache(None)(divmod)
functools.cmp_to_key(lambda a, b: 0)(1)
functools.partialmethod(int)
weakref.ref(C)
datetime.tzinfo()
decimal.Context()
zoneinfo.ZoneInfo("UTC")
csv.reader(["a,b"])
csv.writer(io.StringIO())
csv.DictReader(["a,b"])
codecs.lookup("utf-8")
codecs.getincrementaldecoder("utf-8")()
codecs.getincrementalencoder("utf-16")()
string.Formatter()
json.JSONEncoder()
json.JSONDecoder()
textwrap.TextWrapper()
calendar.Calendar()
difflib.SequenceMatcher(None, "ab", "b")
html.parser.HTMLParser()
random.SystemRandom
random.Random
queue.Queue()
inspect.signature(lambda a, b=1: 0)
statistics.NormalDist()
""".strip().split("\n")
# Names whose answers are addresses, sizes, chance or the platform's, or that leave the language.
SKIPPED = {"__sizeof__", "__hash__", "__dir__", "__reduce__", "__reduce_ex__", "__getstate__", "__subclasses__", "__init_subclass__",
           "__subclasshook__", "__doc__", "__class__", "__dict__", "__builtins__", "__code__", "__globals__", "__closure__",
           "mro", "__weakref__", "gi_frame", "gi_code", "__del__", "__base__", "__bases__", "__mro__", "__module__",
           "__text_signature__", "__new__", "__getattribute__", "__signature__", "__annotations__", "__abstractmethods__", "__setstate__",
           "getstate", "setstate", "seed", "today", "now", "utcnow", "__basicsize__", "with_traceback", "__traceback__"}

VALUES = ["None", "True", "0", "1", "-1", "7", "2**70", "-2**70", "1.5", "-0.0", "1j", "''", "'a'", "'abc'", "b''", "b'ab'", "bytearray(b'a')",
          "memoryview(b'ab')", "[]", "[1]", "['a', 'b']", "(1, 2)", "()", "{}", "{'a': 1}", "{1}", "range(3)", "slice(1)", "len", "int",
          "str", "object", "ValueError", "ValueError('x')", "C()", "C", "I()", "(lambda: 1)", "...", "NotImplemented", "iter([1])", "float('nan')"]

HEAD = """
import sys
class C:
    def m(self, a): return a
    def __repr__(self): return 'C()'
class I:
    def __index__(self): return 2
    def __repr__(self): return 'I()'
def show(value):
    try:
        if isinstance(value, (set, frozenset)): value = sorted(value, key=repr)
        text = repr(value)
    except Exception as e:
        text = 'repr: ' + repr(e)
    return text if len(text) < 300 else text[:300]
def t(label, call):
    try:
        out = call()
    except RecursionError as e:
        text = 'RecursionError'
    except Exception as e:
        text = type(e).__name__ + ': ' + str(e)
    else:
        text = type(out).__name__ + ' ' + show(out)
    print(label, '=>', text.replace('\\n', '\\\\n'))
"""


def argument_lists(rng, calls):
    yield ""
    for value in VALUES:
        yield value + ","
    for _ in range(calls):
        yield ", ".join(rng.choice(VALUES) for _ in range(rng.choice((2, 2, 2, 3, 3, 4)))) + ","


KEYWORDS = ["nope=1", "key=1", "self=1", "sep=1", "x=1, y=2", "a=1", "default=1",
            "encoding='x'", "errors=5", "start='a'", "strict=1", "reverse='a'", "maxsplit='a'",
            "keepends=None", "signed=None", "byteorder=1", "length='a'", "base='a'", "ndigits='a'",
            "iterable=1", "object=1", "count=1", "tabsize='a'", "name=1", "obj=1"]


def program(target, names, imports, rng, calls):
    lines = [HEAD, *(f"import {m}" for m in imports), f"make = lambda: ({target})"]
    for name in names:
        called = f"make().{name}" if name else target
        lines.append(f"if hasattr(make(), {name!r}):" if name else "if True:")
        arguments = list(argument_lists(rng, calls))
        for keywords in KEYWORDS:
            arguments.append(rng.choice(("", "", "1, ", "'a', ", rng.choice(VALUES) + ", ", "1, 2, ")) + keywords)
        for args in arguments:
            lines.append(f"    t({name + '(' + args + ')'!r}, lambda: {called}({args}))")
    return "\n".join(lines) + "\n"


def names_of(target, imports):
    code = "".join(f"import {m}\n" for m in imports) + "class C:\n    def m(self, a): return a\n"
    space = {}
    exec(code, space)  # the tables are python3's own
    value = eval(target, space)
    return [n for n in dir(value) if n not in SKIPPED and callable(getattr(value, n, None))]


def run(command, path):
    try:
        done = subprocess.run([*command, path], capture_output=True, text=True, errors="replace", timeout=TIMEOUT_S, check=False,
                              env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONWARNINGS": "ignore"})
    except subprocess.TimeoutExpired as e:
        return ((e.stdout or b"").decode(errors="replace") if isinstance(e.stdout, bytes) else e.stdout or ""), "timeout"
    return done.stdout, done.stderr[-300:] if done.returncode else ""


def calls_of(text):
    """Outcome by call; a name only one side has is the standard library test's business."""
    lines = (ADDRESS.sub("0x", line).partition(" => ") for line in text.split("\n"))
    return {call: outcome for call, _, outcome in lines}


def compare(binary, folder, number, job, calls, seed):
    target, names, imports = job
    path = os.path.join(folder, f"{number}.py")
    with open(path, "w", encoding="utf-8") as f:
        f.write(program(target, names, imports, random.Random(f"{seed} {target}"), calls))
    theirs, trouble = run([ORACLE], path)
    ours, own_trouble = run([binary, "exec", "--timeout", "50"], path)
    found = []
    a, b = calls_of(theirs), calls_of(ours)
    for x, y in ((f"{call} => {a[call]}", f"{call} => {b[call]}") for call in a if call in b):
        if x != y:
            found.append((target, x, y))
    if trouble or own_trouble:
        found.append((target, f"ended {trouble}", f"ended {own_trouble}"))
    return len(a), found


def family(entry):
    target, x, y = entry
    name = x.split("(")[0]
    kind = lambda s: re.sub(r"'[^']*'|\d+", "_", s.split("=>", 1)[-1])[:60]
    return target, name, kind(x), kind(y)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--calls", type=int, default=60)
    parser.add_argument("--show", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("targets", nargs="*")
    options = parser.parse_args()
    jobs = []
    for target in TARGETS + OBJECTS:
        imports = sorted(set(re.findall(r"\b(collections|datetime|decimal|fractions|re|io|uuid|array|struct|types|itertools|functools"
                                        r"|random|string|hashlib|hmac|zlib|bz2|contextvars|ipaddress|time|operator|weakref"
                                        r"|zoneinfo|csv|codecs|json|textwrap|calendar|difflib|html\.parser|queue|inspect"
                                        r"|statistics)\.", target)))
        if not options.targets or target in options.targets:
            jobs.append((target, names_of(target, imports), imports))
    for module, names in MODULES.items():
        if options.targets and module not in options.targets:
            continue
        table = names.split() or [n for n in names_of(module, [module]) if not n.startswith("_")]
        for name in table:
            jobs.append((name if module == "builtins" else f"{module}.{name}", [""], [] if module == "builtins" else [module]))
    compared, differing = 0, 0
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(options.jobs) as pool:
        tasks = [pool.submit(compare, options.binary, folder, i, job, options.calls, options.seed) for i, job in enumerate(jobs)]
        for task in tasks:
            lines, found = task.result()
            compared += lines
            differing += len(found)
            shown = {}
            for entry in found:
                key = family(entry)
                shown[key] = shown.get(key, 0) + 1
                if shown[key] <= options.show:
                    print(f"{entry[0]}  .{entry[1]}\n    copra: {entry[2].split('=>', 1)[-1]}")
    print(f"{compared} calls, {differing} differences")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
