# Calls, sets and deletes every attribute of every kind of object, and every operator on it, with
# arguments nobody expects. Deterministic: the same seed makes the same programs.
#
#   tests/fuzz/every_attribute.py --binary build/copra [--seed 1] [--count N] [--calls 20] [--jobs 2]
#                                 [--keep FOLDER] [TARGET…]
#
# One program a target (TARGETS, MODULES, GLOBALS below; N of them, drawn by the seed), run under
# `copra exec`, or `copra run` for the platform's globals. Reported, with the names of the attributes
# that do it alone, and kept in FOLDER: death by a signal, a sanitizer's report, no end in time.
# Exit status 1 when there was any.
import argparse
import hashlib
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

SLOW = float(os.environ.get("COPRA_TEST_SLOW", "1"))
TIMEOUT_S = 10
PATIENCE_S = 60 * SLOW
HEAP_MIB = 100
ENDS = (0, 1, 124)
# The program itself isn't one: it would test nothing.
BROKEN = re.compile(rb"(?m)^(SyntaxError|NameError|ImportError: Import of)")
REPORT = re.compile(rb"Sanitizer|runtime error:|internal error|assertion failed")

MODULES = """
abc array asyncio base64 binascii bisect calendar cmath collections collections.abc colorsys
contextlib contextvars copy copyreg csv dataclasses datetime decimal difflib email email.charset
email.contentmanager email.encoders email.errors email.generator email.header email.headerregistry
email.iterators email.message email.mime.application email.mime.audio email.mime.base
email.mime.image email.mime.message email.mime.multipart email.mime.nonmultipart email.mime.text
email.parser email.policy email.utils enum fnmatch fractions functools graphlib gzip hashlib heapq
hmac html html.entities html.parser http inspect io ipaddress itertools json json.decoder
json.encoder keyword logging logging.config logging.handlers math numbers operator pprint queue
random re reprlib secrets shlex statistics string struct sys textwrap time traceback types typing
unicodedata urllib.parse uuid warnings weakref xml.etree.ElementTree zlib zoneinfo
_outgoing _render _templates _transaction
""".split()

# One expression a line; names of modules in it are imported.
TARGETS = """
None
True
5
2**70
1.5
1j
"abc"
"a\\U0001F600b"
"x" * 3000
b"abc"
bytearray(b"abc")
memoryview(b"abc")
memoryview(bytearray(8)).cast("I")
(1, 2)
[1, 2, 3]
{1: 2}
{"a": 1, "b": 2}
{1, 2}
frozenset({1})
range(5)
range(2**70)
slice(1, 2, 3)
iter([1])
iter((1,))
iter("ab")
iter({1: 2})
iter({1})
iter(range(3))
iter(b"a")
iter(int, 1)
iter(memoryview(b"ab"))
reversed([1])
reversed({1: 2})
enumerate([1])
zip([1])
map(int, [1])
filter(None, [1])
{1: 2}.keys()
{1: 2}.values()
{1: 2}.items()
generate()
started(generate())
coroutine()
stream()
stream().asend(None)
stream().aclose()
coroutine().__await__()
coroutine().cr_frame
generate().gi_frame
generate.__code__
C()
C
D()
D
E
E.A
L([1])
I(5)
S("abc")
B(b"abc")
T((1, 2))
M({1: 2})
F(1.5)
X(1)
DC()
DC
Point(1, 2)
Point
Meta
Slots()
Everything()
len
[].append
"".join
str.join
int.__add__
(1).__add__
generate
(lambda: 1)
C().m
C.m
C.p
C.__dict__
C.__dict__["a"]
type
object
int
str
list
dict
tuple
set
frozenset
bytes
bytearray
float
complex
bool
range
slice
memoryview
super
property
classmethod
staticmethod
BaseException
BaseExceptionGroup
ExceptionGroup
super(D, D())
property(len)
classmethod(len)
staticmethod(len)
ValueError("x")
KeyError(1)
StopIteration(3)
UnicodeDecodeError("utf-8", b"a", 0, 1, "r")
ExceptionGroup("m", [ValueError(1), ExceptionGroup("n", [KeyError(2)])])
UnicodeEncodeError("utf-8", "a", 0, 1, "r")
SyntaxError("m", ("f", 1, 2, "t"))
OSError(2, "x")
ImportError("x", name="n")
AttributeError("x")
NameError("x")
SystemExit(1)
Ellipsis
NotImplemented
types.SimpleNamespace(a=1)
types.MappingProxyType({1: 2})
types.ModuleType("m")
list[int]
int | str
typing.List[int]
typing.Optional[int]
typing.TypeVar("T")
typing.Generic
typing.Literal[1]
typing.Annotated[int, 1]
typing.Protocol
typing.TypedDict("N", {"a": int})
typing.NamedTuple("N", [("a", int)])
trace()
trace().tb_frame
collections.deque([1, 2])
collections.deque([1, 2], 2)
iter(collections.deque([1, 2]))
collections.OrderedDict(a=1)
collections.OrderedDict(a=1).items()
collections.defaultdict(list)
collections.Counter("aab")
collections.ChainMap({1: 2})
collections.UserDict()
collections.UserList([1])
collections.UserString("a")
itertools.count()
itertools.cycle([1])
itertools.chain([1])
itertools.chain.from_iterable([[1]])
itertools.islice([1], 1)
itertools.groupby([1])
itertools.tee([1])[0]
itertools.product([1])
itertools.permutations([1])
itertools.combinations([1], 1)
itertools.combinations_with_replacement([1], 1)
itertools.accumulate([1])
itertools.repeat(1, 2)
itertools.zip_longest([1])
itertools.starmap(int, [()])
itertools.takewhile(int, [1])
itertools.dropwhile(int, [1])
itertools.filterfalse(int, [1])
itertools.compress([1], [1])
itertools.pairwise([1])
functools.partial(int)
functools.lru_cache(len)
functools.lru_cache(maxsize=2)(str)
functools.cached_property(len)
functools.cmp_to_key(len)(1)
functools.partialmethod(len)
functools.singledispatch(len)
functools.singledispatchmethod(len)
functools.reduce
re.compile("a(?P<n>b)?")
re.compile(b"a(b)?")
re.match("a(b)?", "a")
re.finditer("a", "aa")
re.compile("a").scanner("a")
re.RegexFlag.I
json.JSONEncoder()
json.JSONDecoder()
datetime.datetime(2020, 1, 1)
datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc)
datetime.date(2020, 1, 1)
datetime.time(1, 2)
datetime.timedelta(1)
datetime.timezone.utc
datetime.datetime
datetime.date
datetime.timedelta
datetime.tzinfo()
zoneinfo.ZoneInfo("Europe/Paris")
zoneinfo.ZoneInfo
decimal.Decimal("1.5")
decimal.Decimal
decimal.getcontext()
decimal.localcontext()
fractions.Fraction(1, 2)
random.Random(1)
random.SystemRandom()
uuid.UUID(int=5)
hashlib.sha256()
hashlib.md5()
hashlib.blake2b()
hashlib.sha3_256()
hashlib.shake_128()
hmac.new(b"k", b"m", "sha256")
io.StringIO("a")
io.BytesIO(b"a")
io.TextIOWrapper(io.BytesIO())
io.BufferedReader(io.BytesIO(b"ab"))
io.BytesIO(b"abc").getbuffer()
csv.reader(["a"])
csv.writer(io.StringIO())
csv.DictReader(["a,b", "1,2"])
csv.DictWriter(io.StringIO(), ["a"])
csv.Sniffer()
csv.excel
struct.Struct("i")
struct.iter_unpack("b", b"ab")
contextvars.ContextVar("x")
contextvars.copy_context()
contextvars.ContextVar("x").set(1)
weakref.ref(C())
weakref.proxy(C)
weakref.WeakValueDictionary()
weakref.WeakKeyDictionary()
weakref.WeakSet()
queue.Queue()
queue.PriorityQueue()
asyncio.Queue()
asyncio.Lock()
asyncio.Event()
asyncio.Condition()
asyncio.Semaphore()
asyncio.Future()
asyncio.TaskGroup()
asyncio.Runner()
asyncio.timeout(1)
asyncio.new_event_loop()
array.array("i", [1])
array.array("d", [1.5])
zlib.compressobj()
zlib.decompressobj()
gzip.GzipFile(fileobj=io.BytesIO(), mode="wb")
ipaddress.ip_address("1.2.3.4")
ipaddress.ip_network("10.0.0.0/8")
ipaddress.ip_address("::1")
string.Template("$a")
string.Formatter()
time.localtime()
operator.itemgetter(1)
operator.attrgetter("a")
operator.methodcaller("a")
contextlib.ExitStack()
contextlib.AsyncExitStack()
contextlib.contextmanager(generate)()
contextlib.nullcontext(1)
contextlib.suppress(KeyError)
logging.getLogger("x")
logging.StreamHandler()
logging.Formatter("%(message)s")
logging.makeLogRecord({})
logging.LoggerAdapter(logging.getLogger("x"))
logging.handlers.MemoryHandler(5)
logging.handlers.QueueHandler(queue.Queue())
textwrap.TextWrapper()
statistics.NormalDist()
graphlib.TopologicalSorter()
inspect.signature(generate)
inspect.Parameter("a", inspect.Parameter.KEYWORD_ONLY)
traceback.TracebackException.from_exception(ValueError(1))
traceback.extract_stack()
warnings.catch_warnings()
enum.Flag("F", "a b").a
enum.IntEnum("F", "a b").a
enum.auto()
abc.ABC
numbers.Number
difflib.SequenceMatcher(None, "ab", "ac")
difflib.Differ()
pprint.PrettyPrinter()
reprlib.Repr()
shlex.shlex("a b")
html.parser.HTMLParser()
urllib.parse.urlparse("http://a.b/c?d")
calendar.Calendar()
calendar.HTMLCalendar()
http.HTTPStatus.OK
copyreg.dispatch_table
email.message.Message()
email.message.EmailMessage()
email.message_from_string("Subject: a\\nTo: b <c@d.e>\\n\\nx")
email.message_from_string("Content-Type: multipart/mixed; boundary=a\\n\\n--a\\n\\nb\\n--a--\\n")
email.message_from_bytes(b"Subject: =?utf-8?q?a?=\\n\\nx", policy=email.policy.default)
email.header.Header("a")
email.charset.Charset("utf-8")
email.generator.Generator(io.StringIO())
email.generator.BytesGenerator(io.BytesIO())
email.parser.Parser()
email.parser.BytesFeedParser()
email.parser.BytesParser()
email.policy.default
email.policy.Policy
email.headerregistry.Address("a", "b", "c.d")
email.headerregistry.HeaderRegistry()
email.contentmanager.ContentManager()
email.mime.text.MIMEText("a")
email.mime.multipart.MIMEMultipart()
email.mime.application.MIMEApplication(b"a")
email.mime.image.MIMEImage(b"a", "png")
xml.etree.ElementTree.Element("a", b="c")
xml.etree.ElementTree.fromstring("<a><b c='d'>e</b>f</a>")
xml.etree.ElementTree.ElementTree(xml.etree.ElementTree.Element("a"))
xml.etree.ElementTree.Element("a").iter()
xml.etree.ElementTree.iterparse(io.StringIO("<a><b/></a>"))
xml.etree.ElementTree.XMLParser()
xml.etree.ElementTree.XMLPullParser()
xml.etree.ElementTree.TreeBuilder()
xml.etree.ElementTree.QName("a")
sys.stdout
sys.flags
sys.version_info
print
sum
sorted
min
isinstance
""".strip().split("\n")

# Names only functions have, run by `copra run`.
GLOBALS = """
request
req
db
asyncdb
env
config
email
render
http
static
request.headers
request.query
request.json
request.get
request.method
request.files
db.query
db.insert
db.transaction()
asyncdb.transaction()
db.transaction
db.find_one
asyncdb.query
env.get
render.string
""".strip().split("\n")

PRELUDE = """
import abc, collections, dataclasses, datetime, decimal, enum, random
from inspect import signature

def generate():
    x = yield 1
async def coroutine(): pass
async def stream(): yield 1
def started(g):
    next(g)
    return g
class Meta(type): pass
class C:
    __slots__ = ('a', '__dict__', '__weakref__')
    def m(self): pass
    @property
    def p(self): return 1
class D(C, metaclass=abc.ABCMeta): pass
class E(enum.Enum): A = 1
class L(list): pass
class I(int): pass
class S(str): pass
class B(bytes): pass
class T(tuple): pass
class M(dict): pass
class F(float): pass
class X(ValueError): pass
class Slots: __slots__ = ('a', 'b')
@dataclasses.dataclass
class DC: x: int = 1
Point = collections.namedtuple('Point', 'a b')
class Bad:
    def __eq__(s, o): raise ValueError('eq')
    def __hash__(s): raise ValueError('hash')
    def __repr__(s): raise ValueError('repr')
    def __index__(s): raise ValueError('index')
    def __iter__(s): raise ValueError('iter')
    def __len__(s): raise ValueError('len')
    def __bool__(s): raise ValueError('bool')
    def __call__(s, *a, **k): raise ValueError('call')
class Everything:
    def __getattr__(s, n):
        if n.startswith('__'): raise AttributeError(n)
        return s
    def __call__(s, *a, **k): return s
    def __iter__(s): return iter((s, 1, 'a'))
    def __len__(s): return 3
    def __getitem__(s, k): return s
    def __index__(s): return 2
    def __eq__(s, o): return NotImplemented
    def __hash__(s): return 1
    def __lt__(s, o): return True
    def __str__(s): return 'e'
    def __add__(s, o): return s
    def __radd__(s, o): return s
    def __enter__(s): return s
    def __exit__(s, *a): return True
    def keys(s): return ['a', 1]
    def read(s, *a): return b'ab'
    def write(s, *a): return 2
class Changing:
    # Reached from within: changes what is being worked on.
    def __eq__(s, o): s.change(o); return False
    def __hash__(s): return 1
    def __lt__(s, o): s.change(o); return True
    def __index__(s): s.change(HERE[0]); return 1
    def __len__(s): s.change(HERE[0]); return 1
    def __iter__(s): s.change(HERE[0]); return iter((1, 2))
    def __str__(s): s.change(HERE[0]); return 'c'
    def __call__(s, *a, **k): s.change(HERE[0]); return 1
    def __bool__(s): s.change(HERE[0]); return True
    def change(s, o):
        for n in ('clear', 'pop', 'close', 'release', '__init__'):
            f = getattr(o, n, None)
            if f is not None and not isinstance(o, type):
                try: f()
                except Exception: pass
HERE = [None]
def trace():
    try: 1 / 0
    except Exception as e: return e.__traceback__
def again():
    r = []
    r.append(r)
    return r
WEIRD = [lambda v=v: v for v in (
    None, True, 0, -1, 1, 2**31, 2**63, -2**63 - 1, 10**30, 1.5, float('nan'), float('-inf'), '', 'a',
    '\\ud800', 'x' * 50, '%s', '{0}', '\\0', b'', b'\\xff', (), (1, 2), range(3), range(2**70, 2**70 + 3),
    slice(1, 2), slice(None, None, -1), int, str, type, object, C, Bad, len, print,
    lambda *a, **k: None, lambda *a, **k: a, object(), ..., NotImplemented, E.A, E,
    datetime.datetime(2020, 1, 1), decimal.Decimal('1.5'), decimal.Decimal('nan'), 1j, Meta)]
WEIRD += [C, Bad, Everything, Changing, DC, generate, stream, again, lambda: Point(1, 2),
    lambda: ValueError('x'), lambda: iter([1, 2]), lambda: [], lambda: [1, [2]], lambda: ['a', 'b'],
    lambda: {}, lambda: {1: 2}, lambda: {'a': []}, set, lambda: {1, 2}, lambda: bytearray(b'ab'),
    lambda: memoryview(b'abc'), lambda: memoryview(bytearray(4)), lambda: [Changing(), Changing()],
    lambda: {Changing(): 1}, lambda: I(5), lambda: S('a'), lambda: L([1]), lambda: M({'a': 1}),
    lambda: [(1, 2), ('a', 'b')], lambda: {'a': {'b': None}}, make]
"""

BODY = """
dice = random.Random(SEED)
def weird():
    return dice.choice(WEIRD)()
names = sorted(set(n for n in dir(make()) if isinstance(n, str)) | {
    '__dict__', '__name__', '__qualname__', '__doc__', '__module__', '__bases__', '__mro__',
    '__annotations__', '__defaults__', '__kwdefaults__', '__wrapped__', '__slots__', '__init__',
    '__new__', '__reduce__', '__reduce_ex__', '__getstate__', '__setstate__', '__class__',
    '__weakref__', '__closure__', '__abstractmethods__', '__text_signature__', '__self__',
    '__func__', '__objclass__', '__call__', '__get__', '__set__', '__delete__', '__set_name__',
    '__class_getitem__', '__copy__', '__deepcopy__', '__format__', '__sizeof__', '__match_args__',
    '__code__', '__globals__', '__args__', '__origin__', '__parameters__', '__orig_bases__',
    '__cause__', '__context__', '__traceback__', '__notes__', '__suppress_context__'})
if ONLY: names = [n for n in names if n in ONLY]
KEYWORDS = ('key', 'default', 'sep', 'x', 'encoding', 'errors', 'base', 'n', 'maxsplit', 'start',
            'stop', 'reverse', 'func', 'iterable', 'initial', 'name', 'value', 'data', 'filters',
            'limit', 'policy', 'maxsize', 'step', 'indent', 'strict', 'mode', 'end', 'file')
BLOCKED = {'setrecursionlimit', 'sleep', 'exit', 'sleep_ms'}

AWAIT def use(o, r, i):
    AWAITING
    try: repr(r)
    except Exception: pass
    if i % 3 == 0:
        for c, _ in enumerate(r):
            if c > 5: break
    elif i % 3 == 1:
        r == o, hash(r), bool(r)
    else:
        str(r), dir(r)

# A module or class is one object: what was set there is put back, or nothing of it worked any more.
def same():
    try: return make() is make()
    except Exception: return False
KEPT = {}
if same():
    try: KEPT = dict(vars(make()))
    except Exception: pass
def restore(n):
    if n in KEPT:
        try: setattr(make(), n, KEPT[n])
        except Exception: pass
# Other functions, while one of the names they may need is something else.
USERS = [n for n in names if n not in BLOCKED and not n.startswith('__') and callable(KEPT.get(n))]
def use_others():
    for _ in range(3 if USERS else 0):
        try: repr(KEPT[dice.choice(USERS)](*[weird() for _ in range(dice.choice((0, 1, 1, 2)))]))
        except Exception: pass

def arity(f):
    try:
        kinds = [p.kind for p in signature(f).parameters.values()]
        return sum(1 for kind in kinds if kind.name.startswith('POSITIONAL'))
    except Exception: return 1

AWAIT def calls():
  for n in names:
    if n in BLOCKED: continue
    try: f = getattr(make(), n)
    except Exception: continue
    if not callable(f): continue
    whole = arity(f)
    for i in range(CALLS):
        k = dice.choice((0, 1, 1, 1, 2, 2, 3, 4, whole, whole, whole))
        a = [weird() for _ in range(k)]
        kw = {}
        if dice.random() < .15: kw = {dice.choice(KEYWORDS): weird()}
        try:
            o = HERE[0] = make()
            if dice.random() < .1: a.insert(0, o)
            AWAIT_USE(o, getattr(o, n)(*a, **kw), i)
        except Exception as e:
            try: str(e)
            except Exception: pass
  for n in names:
    for k in range(2):
        try:
            o = HERE[0] = make(); delattr(o, n); repr(o); getattr(o, n, None); use_others()
        except Exception: pass
    for v in WEIRD:
        try:
            o = HERE[0] = make(); setattr(o, n, v()); getattr(o, n, None); repr(o); str(o)
            if KEPT and dice.random() < .3: use_others()
            if n in ('__dict__', '__class__', '__slots__', '__bases__', '__mro__', '__code__',
                     '__name__', '__qualname__', '__doc__', '__call__', '__get__'):
                dir(o); o(); o.a; bool(o)
        except Exception: pass
    restore(n)
    if isinstance(KEPT.get(n), (list, dict, set)):
        before = KEPT[n].copy()
        for change in (lambda o: o.clear(), lambda o: o.append(weird()), lambda o: o.add(weird()),
                       lambda o: [o.__setitem__(k, weird()) for k in list(o)],
                       lambda o: [o.__setitem__(k, weird()) for k in range(len(o))]):
            try: change(KEPT[n]); use_others()
            except Exception: pass
        try:
            KEPT[n].clear()
            (KEPT[n].extend if isinstance(before, list) else KEPT[n].update)(before)
        except Exception: pass

OPERATORS = [
    lambda o, w: o + w, lambda o, w: w + o, lambda o, w: o - w, lambda o, w: w - o,
    lambda o, w: o * w, lambda o, w: w * o, lambda o, w: o / w, lambda o, w: w / o,
    lambda o, w: o // w, lambda o, w: w // o, lambda o, w: o % w, lambda o, w: w % o,
    lambda o, w: o ** w, lambda o, w: w ** o, lambda o, w: o @ w, lambda o, w: o << w,
    lambda o, w: w << o, lambda o, w: o >> w, lambda o, w: o & w, lambda o, w: w & o,
    lambda o, w: o | w, lambda o, w: w | o, lambda o, w: o ^ w, lambda o, w: o == w,
    lambda o, w: o != w, lambda o, w: o < w, lambda o, w: w < o, lambda o, w: o >= w,
    lambda o, w: w in o, lambda o, w: o in w, lambda o, w: o[w], lambda o, w: w[o],
    lambda o, w: o[w:w], lambda o, w: o[w:o:w], lambda o, w: o(w), lambda o, w: o(w, w),
    lambda o, w: o(*w), lambda o, w: o(**w), lambda o, w: w(o), lambda o, w: f'{o:{w}}',
    lambda o, w: format(o, w), lambda o, w: round(o, w), lambda o, w: pow(o, w, w),
    lambda o, w: divmod(o, w), lambda o, w: isinstance(o, w), lambda o, w: isinstance(w, o),
    lambda o, w: issubclass(o, w), lambda o, w: issubclass(w, o), lambda o, w: getattr(o, w),
    lambda o, w: setattr(o, w, w), lambda o, w: [*o, *w], lambda o, w: {**o, **w},
    lambda o, w: type('N', (o,), {'a': w})(), lambda o, w: type('N', (o, type(w)), {}),
    lambda o, w: sorted(o, key=w), lambda o, w: min(o, w, key=w), lambda o, w: sum(o, w),
    lambda o, w: list(zip(o, w)), lambda o, w: dict(o), lambda o, w: set(o) | set(w),
    lambda o, w: int(o, w), lambda o, w: str(o, w, w), lambda o, w: bytes(o),
    lambda o, w: bytearray(o), lambda o, w: memoryview(o)[w], lambda o, w: float(o),
    lambda o, w: complex(o, w), lambda o, w: hash(o), lambda o, w: abs(o), lambda o, w: ~o,
    lambda o, w: -o, lambda o, w: list(map(o, w)), lambda o, w: list(map(w, o)),
    lambda o, w: next(o, w), lambda o, w: iter(o, w), lambda o, w: reversed(o),
    lambda o, w: len(o), lambda o, w: w.join(o), lambda o, w: 'a'.join(o), lambda o, w: '%s' % o,
    lambda o, w: '{0!r:{1}}'.format(o, w), lambda o, w: print(o, end=w, sep=w),
    lambda o, w: super(o, w), lambda o, w: range(o, w), lambda o, w: slice(o, w).indices(w),
    lambda o, w: property(o).__get__(w), lambda o, w: enumerate(o, w), lambda o, w: chr(o)]

def assign(o, w): o[w] = w
def assign_slice(o, w): o[1:] = w
def delete(o, w): del o[w]
def delete_slice(o, w): del o[w:]
def add_in_place(o, w): o += w
def multiply_in_place(o, w): o *= w
def union_in_place(o, w): o |= w
def unpack(o, w): a, *b = o
def enter(o, w):
    with o: raise ValueError(w)
def throw(o, w):
    raise o from w
def catch(o, w):
    try: raise w
    except o: pass
def match(o, w):
    match w:
        case {'a': [x, *_]}: return x
        case [x, y]: return y
    match o:
        case C(a=1): pass
        case [x, *_]: return x
        case {'a': 1, **rest}: return rest
def subclass(o, w):
    class N(o): a = w
    return N(w)
def subclass_with_slots(o, w):
    class N(o): __slots__ = ('q',)
    n = N()
    n.q = w
    return n
def with_metaclass(o, w):
    class N(metaclass=o): a = w
    return N
def decorate(o, w):
    @o
    def f(x=w): return x
    return f(w)
def descend(o, w):
    class N:
        a = o
    N.a
    n = N()
    n.a
    n.a = w
    del n.a
OPERATORS += [assign, assign_slice, delete, delete_slice, add_in_place, multiply_in_place,
              union_in_place, unpack, enter, throw, catch, match, subclass,
              subclass_with_slots, with_metaclass, decorate, descend]

def buried():
    # Something in itself, deeper than any stack.
    ways = [lambda o: type(o)(o), lambda o: make_type(o), lambda o: [o], lambda o: dice.choice(WRAPPERS)(o)]
    make_type = type(make())
    for way in ways:
        o = make()
        try:
            for k in range(30000):
                o = way(o)
                if o is None: break
        except Exception: pass
        for f in (repr, hash, str, bool, len, iter, next, list, set, lambda o: o == way(o), lambda o: o(),
                  lambda o: o < o, lambda o: o.__name__, lambda o: o.__doc__, lambda o: o.__isabstractmethod__,
                  lambda o: o.__wrapped__, lambda o: isinstance(1, o), lambda o: issubclass(int, o),
                  lambda o: o.a, lambda o: format(o), lambda o: o | 1, lambda o: o + o, dir, lambda o: o[0],
                  lambda o: setattr(o, 'a', 1), lambda o: o.send(None), lambda o: o.close(), sum):
            try: f(o)
            except Exception: pass
WRAPPERS = (staticmethod, classmethod, property, iter, reversed, enumerate, zip, list, tuple, memoryview,
            lambda o: map(int, o), lambda o: filter(None, o), lambda o: {1: o}, lambda o: (o,),
            lambda o: lambda: o(), lambda o: list[o], lambda o: slice(o), lambda o: (x for x in o))

def operators():
    buried()
    for f in OPERATORS:
        for i in range(CALLS):
            try:
                o = HERE[0] = make()
                r = f(o, weird())
                repr(r)
            except Exception as e:
                try: str(e)
                except Exception: pass
"""

MAIN_EXEC = """
calls()
if not ONLY or '<operators>' in ONLY: operators()
"""
MAIN_RUN = """
async def main():
    await calls()
    if not ONLY or '<operators>' in ONLY: operators()
"""
AWAITING_EXEC = """
    if hasattr(r, 'send'):
        try: r.send(None)
        except Exception: pass
"""
AWAITING_RUN = """
    if hasattr(r, '__await__'):
        try: r = await r
        except Exception: pass
"""


def program(target, is_global, seed, calls, only=()):
    make = ""
    if not is_global:
        for module in MODULES:
            if target == module or re.search(r"(?<![\w.])" + re.escape(module) + r"\.", target):
                make += f"import {module}\n"
    make += f"def make(): return {target}\n"
    body = BODY.replace("AWAIT_USE", "await use" if is_global else "use")
    body = body.replace("AWAITING", (AWAITING_RUN if is_global else AWAITING_EXEC).strip())
    body = body.replace("AWAIT ", "async " if is_global else "")
    head = f"SEED = {seed}\nCALLS = {calls}\nONLY = {set(only) or None}\n"
    return make + PRELUDE + head + body + (MAIN_RUN if is_global else MAIN_EXEC)


class Runner:
    def __init__(self, args, folder):
        self.args, self.folder = args, folder
        self.binary = os.path.abspath(args.binary)

    def run(self, target, is_global, only=()):
        """(how it ended badly or None, what it wrote to stderr, the program)."""
        source = program(target, is_global, self.args.seed, self.args.calls, only)
        stem = hashlib.sha256(f"{target} {is_global} {only}".encode()).hexdigest()[:16]
        path = os.path.join(self.folder, stem + ".py")
        with open(path, "w", encoding="utf-8") as f:
            f.write(source)
        command = [self.binary, "exec", "--timeout", str(TIMEOUT_S), "--memory", str(HEAP_MIB), path]
        if is_global:
            command = [self.binary, "run", "--payload", '{"a": [1, {"b": "c"}]}', "--query", "q=1", path]
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
        if self.args.show:
            with open(path + ".out", "rb") as f:
                f.seek(max(0, os.path.getsize(path + ".out") - 200))
                end = (stderr or f.read())[-160:].decode("utf-8", "replace").strip()
            print(f"{status} {target} {end!r}", flush=True)
        for made in (path, path + ".out", path + ".err"):
            os.unlink(made)
        if status in ENDS and not REPORT.search(stderr) and not BROKEN.search(stderr):
            return None, stderr, source
        return status, stderr, source

    def names(self, target, is_global):
        """Every attribute the program tries."""
        path = os.path.join(self.folder, "names.py")
        source = program(target, False, 1, 0, ["none"]) + "\nprint(dir(make()))\n"
        with open(path, "w", encoding="utf-8") as f:
            f.write(source)
        out = b""
        if not is_global:
            out = subprocess.run([self.binary, "exec", path], capture_output=True, timeout=PATIENCE_S).stdout
        tried = set(re.findall(r"'(\w+)'", out.decode("utf-8", "replace")))
        return sorted(tried | set(re.findall(r"'(__\w+__)'", BODY))) + ["<operators>"]

    def check(self, job):
        target, is_global = job
        status, stderr, source = self.run(target, is_global)
        if status is None:
            return False
        alone = []
        if self.args.narrow:
            alone = [n for n in self.names(target, is_global)
                     if self.run(target, is_global, [n])[0] is not None]
        print(f"{target}: {status}; alone: {alone}\n{stderr[:3000].decode('utf-8', 'replace')}", flush=True)
        if self.args.keep:
            os.makedirs(self.args.keep, exist_ok=True)
            name = re.sub(r"\W+", "_", target)[:40] + f"_seed{self.args.seed}.py"
            with open(os.path.join(self.args.keep, name), "w", encoding="utf-8") as f:
                f.write(source)
        return True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("target", nargs="*", help="only these; all without")
    parser.add_argument("--binary", default="build/copra")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=0, help="so many targets, drawn by the seed")
    parser.add_argument("--calls", type=int, default=20, help="calls of each attribute and operator")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", help="folder for programs that ended badly")
    parser.add_argument("--narrow", action="store_true", help="say which attributes do it alone")
    parser.add_argument("--show", action="store_true", help="say how each program ended")
    args = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    jobs = [(t, False) for t in TARGETS + MODULES] + [(t, True) for t in GLOBALS]
    if args.target:
        jobs = [job for job in jobs if job[0] in args.target]
    elif args.count:
        random.Random(args.seed).shuffle(jobs)
        jobs = jobs[:args.count]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(args.jobs) as pool:
        bad = sum(pool.map(Runner(args, folder).check, jobs))
    print(f"{len(jobs)} targets, {bad} ended badly")
    return 1 if bad or not jobs else 0


if __name__ == "__main__":
    sys.exit(main())
