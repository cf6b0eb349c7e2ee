# Pieces about the standard modules: re, json, datetime, collections, itertools, functools,
# dataclasses, enum, math, string, textwrap, heapq, bisect, copy, operator, random and others.
import re

from core import FLOATS, INTS, NAN, SMALL
from expressions import Expressions

PATTERNS = [r"a", r"\w+", r"\d+", r"(\w)(\w)?", r"(?P<n>[a-z]+)\s*(?P<m>\d*)", r"a|b|", r"^\w",
    r"\s+", r"[^a-c]+", r"(a)(b)?(c)?", r"(?i)ABC", r"(?m)^l\w+", r"(?s).+", r"a{2,3}", r"a*?b",
    r"(?=a)\w", r"(?<=a)b", r"(?<!a)b", r"(?!a)\w+", r"\bfoo\b", r"(\w+) \1", r"(?:x|y)+", r"\.",
    r"[\w.-]+@[\w.-]+",
            r"(?x) a  b # c", r"(", r"a)", r"[", r"*", r"a**", r"(?P<1>a)", r"(?P=x)", r"\2",
                r"(?z)", r"a{3,1}", r"\A\w\Z", r"[a-\d]", r"[z-a]", r"(a(b(c)))",
                r"(?P<x>a)(?(x)b|c)", r"\u00e9", r"\x41", r"(a|ab)(c|bcd)(d*)", r"\W", r"\S+$", r"",
                r"(?a)\w+", r"[]a]", r"[^\n]", r"é+", r"\D", r"(?:)", r"a{,2}", r"a{2}", r"{",
                r"(?#c)a", r"((a)|b)*", r"\N", r"x*", r".", r"\Bo"]
SUBJECTS = ["'abc'", "'aaa bbb'", "'foo bar 12 baz3'", "'line1\\nline2\\n'",
    "'user@example.com, x@y.z'", "''", "'abcd'", "'ABC abc'", "'\\xe9t\\xe9'", "'hello hello'",
    "'xyxyx'", "'a\\U0001F600b'", "'ab12cd'", "'  sp  '", "'aXbXc'"]
TIMES = ["datetime(2024, 2, 29, 12, 30, 15, 123456)", "datetime(1, 1, 1)",
    "datetime(9999, 12, 31, 23, 59, 59, 999999)", "datetime(2000, 1, 1, tzinfo=timezone.utc)",
    "datetime(2023, 12, 31, 5, 6, 7, tzinfo=timezone(timedelta(hours=5, minutes=30)))",
    "datetime(1970, 1, 1)", "date(2024, 2, 29)", "date(1999, 12, 31)",
         "time(1, 2, 3)", "time(23, 59, 59, 5)", "time(0, 0, tzinfo=timezone.utc)",
             "timedelta(days=1, seconds=5)", "timedelta(hours=-3, microseconds=7)", "timedelta(0)",
             "timedelta(weeks=2, days=-1.5)", "timedelta.max", "timedelta.min", "datetime.max",
             "date.min", "timedelta(milliseconds=1500.5)"]
TIME_USES = ["{a} + {b}", "{a} - {b}", "{a} < {b}", "{a} == {b}", "{a}.isoformat()", "str({a})",
    "repr({a})", "{a}.strftime({f})", "{a}.replace({r})", "{a}.weekday()", "{a}.isocalendar()",
    "{a}.timetuple()[:6]", "{a}.toordinal()", "{a}.timestamp()", "{a}.date()", "{a}.time()",
    "{a}.utcoffset()", "{a}.tzname()", "{a}.total_seconds()", "{a}.days", "{a} * {n}", "{a} / {n}",
    "{a} // {n}", "-{a}", "abs({a})",
             "{a} // {b}", "{a} % {b}", "divmod({a}, {b})", "hash({a}) == hash({a})", "bool({a})",
                 "datetime.fromisoformat({s})", "date.fromisoformat({s})",
                 "time.fromisoformat({s})", "datetime.strptime({s}, {f})",
                 "datetime.combine(date(2024, 1, 2), {a})", 
                 "f'{{{a}:{g}}}'", "{a}.isoweekday()", "{a}.ctime()", "datetime({n}, 1, 1)",
                 "date(2023, {n}, {n})", "time({n}, 5)",
             "timedelta({n}, {n}, {n})", "{a}.year", "{a}.microseconds",
                 "{a}.isoformat(timespec='milliseconds')", "{a}.isoformat(' ')", "{a}.dst()",
                 "datetime.fromtimestamp({n}, timezone.utc)", "date.fromordinal({n})",
                 "timezone(timedelta(hours={n}))", "{a}.fold", "max({a}, {b})",
                 "sorted([{a}, {b}])", "round({a}, 2)", "{a} + {n}", "timedelta({a})",
                 "datetime.fromisocalendar(2024, {n}, {n})", "{a}.__format__('%Y')",
                 "datetime.strptime({s}, {s})"]
FORMATS = ["'%Y-%m-%d'", "'%H:%M:%S.%f'", "'%a %A %b %B'", "'%j %U %W %w'", "'%p %I'", "'%y%m%d'",
    "'%z %Z'", "'%%'", "'%d/%m/%Y %H:%M'", "'%c'", "'%x %X'", "'%G-W%V-%u'", "'é%Y'", "'%Q'", "'%'",
    "'%Y-%m-%dT%H:%M:%S%z'", "'%e'", "''"]
STAMPS = ["'2024-02-29'", "'2023-02-29'", "'2024-02-29T12:30:15'", "'2024-02-29 12:30:15.123'",
    "'12:30'", "'12:30:15.5'", "'2024-02-29T12:30:15+05:30'", "'20240229'", "'2024-W09-4'",
    "'2024-02-29T12:30:15Z'", "'abc'", "''", "'2024-13-01'", "'25:00'", "'29/02/2024 12:30'",
    "'2024-1-2'", "'12:30:15.123456+01:00'", "'0001-01-01'", "'240229'", "'2024-02-29T24:00:00'",
    "'Thu Feb 29 12:30:15 2024'"]
ITERTOOLS = ["accumulate({i})", "accumulate({i}, lambda a, b: a * b)",
    "accumulate({i}, initial={n})", "chain({i}, {s})", "chain.from_iterable([{i}, {s}])",
    "combinations({s}, {k})", "combinations_with_replacement({s}, {k})", "compress({s}, {i})",
    "islice(count({n}, {n}), {k})", "islice(cycle({s}), {k})", "dropwhile(lambda q: q < 2, {i})",
    "filterfalse(lambda q: q % 2, {i})", "((k, list(g)) for k, g in groupby({i}, lambda q: q % 2))",
    "((k, list(g)) for k, g in groupby({s}))",
             "islice({i}, {k})", "islice({i}, {k}, {k})", "islice({i}, {k}, None, {k})",
                 "pairwise({i})", "permutations({s}, {k})", "permutations({s})",
                 "product({s}, {i})", "product({s}, repeat={k})", "repeat({n}, {k})",
                 "starmap(pow, [(2, {k}), (3, 2)])", "takewhile(lambda q: q > 0, {i})",
                 "zip_longest({i}, {s}, fillvalue={n})", "tee({i}, 2)[1]", "count({n})",
                 "repeat({n})", "product()", "chain()", "islice({i}, -1)", "count('a')",
                 "combinations({s}, -1)", "permutations({s}, {k}, 1)", "accumulate({s})",
                 "islice(repeat(1), {k})", "count(0.5, 0.25)", "batched({i}, 2)"]


class Modules(Expressions):
    # What modules written in Python leave behind as __context__ is nobody's business: `tm`, not `t`.
    def w(self, text):
        super().w(re.sub(r"\bt\(lambda", "tm(lambda", text) if self.in_module_piece else text)

    def piece_re(self):
        self.w("import re")
        for _ in range(self.n(3, 7)):
            p, s = self.pick(PATTERNS), self.pick(SUBJECTS)
            p = repr(p)
            form = self.n(0, 11)
            if form <= 2:
                m = self.one("search", "match", "fullmatch")
                use = self.one("(m.group(), m.span(), m.groups())", "m.groupdict()",
                    "(m.start(0), m.end(), m[0], m.lastindex, m.lastgroup)", "m.group(1)",
                    "m.group('n')", "m.groups('dflt')", "m.expand(r'<\\g<0>>')", "repr(m)",
                    "(m.string, m.pos, m.endpos, m.re.pattern)", "m.span(1)", "m['n']", "m.regs",
                    "m.start('zz')", "m.group(0, 1)")
                self.w(
                    f"t(lambda: (m := re.{m}({p}, {s}{self.one('', '', ', re.I', ', re.M | re.S', ', re.A')})) and {use})")
            elif form <= 4:
                self.w(f"t(lambda: re.findall({p}, {s}))")
            elif form == 5:
                self.w(f"t(lambda: re.split({p}, {s}{self.one('', ', 1', ', maxsplit=2')}))")
            elif form <= 7:
                rep = self.one("'-'", "r'[\\g<0>]'", "r'\\1'", "r'\\g<n>'",
                    "lambda m: m.group().upper()", "lambda m: 5", "'\\\\'", "r'\\2\\1'", "r'\\x'",
                    "''", "r'\\n'", "r'\\g<1'", "str")
                self.w(
                    f"t(lambda: re.{self.one('sub', 'subn')}({p}, {rep}, {s}{self.one('', ', 1', ', count=2', ', flags=re.I')}))")
            elif form == 8:
                self.w(f"t(lambda: [m.span() for m in re.finditer({p}, {s})])")
            elif form == 9:
                self.w(
                    f"t(lambda: re.escape({s}))\nt(lambda: (c := re.compile({p}{self.one('', ', re.X', ', re.I')})) and (c.pattern, c.groups, c.groupindex and dict(c.groupindex), int(c.flags)))\nt(lambda: repr(re.compile({p})))")
            elif form == 10:
                self.w(
                    f"c_ = None\nt(lambda: re.compile({p}).{self.one('search', 'match', 'findall', 'fullmatch')}({s}{self.one('', ', 1', ', 1, 3', ', -2', ', pos=2')}) and 'found')")
            else:
                self.w(
                    f"t(lambda: re.findall({p!s}.encode() if {p}.isascii() else b'a', {s}.encode()))")

    def jsonish(self, depth):
        kind = self.n(0, 11 if depth > 0 else 6)
        if kind <= 6:
            return self.one("None", "True", "False", "1", "-0.0", "1.5", "1e100", "'s'",
                "'\\u00e9\\n\"'", "10**25", "'\\U0001F600'", "float('inf')" if self.p(0.3) else "0",
                "(1, 2)", "''", "1e16", "5e-324", "{1}" if self.p(0.2) else "2")
        if kind <= 9:
            return "[" + ", ".join(self.jsonish(depth - 1) for _ in range(self.n(0, 3))) + "]"
        return "{" + ", ".join(
            f"{self.one(repr('k'), repr('é'), '1', 'None', 'True', '1.5', repr(''), '(1,)' if self.p(0.1) else repr('z'))}: {self.jsonish(depth - 1)}"
            for _ in range(self.n(0, 3))) + "}"

    def piece_json(self):
        self.w("import json")
        for _ in range(self.n(3, 6)):
            if self.p(0.55):
                options = "".join(self.some([", indent=2", ", indent=0", ", indent='\\t'",
                    ", sort_keys=True", ", ensure_ascii=False", ", separators=(',', ':')",
                    ", separators=(', ', ' = ')", ", default=str", ", default=lambda o: sorted(o)",
                    ", skipkeys=True", ", allow_nan=False", ", check_circular=False"], 0, 3))
                if options.count("indent=") > 1 or options.count("separators") > 1 or options.count(
                    "default=") > 1:
                    options = ", indent=1"
                self.w(f"t(lambda: json.dumps({self.jsonish(3)}{options}))")
            else:
                text = self.one("[1, 2", "{\"a\": 1}", "[1,]", "{\"a\":}", "nul", "NaN",
                    "-Infinity", "1.5e3", "-0", "01", "1.", "\"\\u00e9\\ud83d\\ude00\"", "\"\\x\"",
                    "\"a\nb\"", "[[[]]]", "{\"a\": {\"b\": [1, null, true]}}", "{'a': 1}", "", "  ",
                    "1 2", "[1 2]", "{\"a\" 1}", "{1: 2}", "\"abc", "1e999", "-", "[", "{",
                    "{\"a\": 1, \"a\": 2}", "true", "\t[ 1 ,\n 2 ]\n", "\"\\ud800\"", "\ufeff1",
                    "123456789012345678901234567890", "0.1e-7", "[1, 2]]", "{\"a\": 1,}",
                    "\"\\u12\"", "tru")
                self.w(
                    f"t(lambda: json.loads({text!r}{self.one('', '', ', parse_float=str', ', parse_int=float', ', object_hook=sorted', ', object_pairs_hook=list', ', parse_constant=str', ', strict=False')}))")

    def piece_datetime(self):
        self.w("from datetime import datetime, date, time, timedelta, timezone")
        for _ in range(self.n(5, 12)):
            use = self.pick(TIME_USES)
            text = use.format(a=self.pick(TIMES), b=self.pick(TIMES), n=self.one("0", "1", "2",
                "-3", "7", "2.5", "31", "13", "100000", "1e9", "'x'" if self.p(0.1) else "5"),
                f=self.pick(FORMATS), s=self.pick(STAMPS), r=self.one("year=2020", "month=2",
                "day=31", "hour=5", "tzinfo=None", "microsecond=0", "year=0", "second=60",
                "month=4, day=30", "foo=1"), g=self.one("%Y/%m/%d", "%H%M", "", "%A"))
            self.w(f"t(lambda: str({text}))" if self.p(0.7) else f"t(lambda: repr({text}))")

    def piece_itertools(self):
        self.w("from itertools import *")
        for _ in range(self.n(4, 9)):
            text = self.pick(ITERTOOLS)
            while "{" in text:
                text = text.replace("{i}", self.leaf("li"), 1).replace("{s}", self.one("'ab'",
                    "'abc'", "[]", "(1, 2, 3)", "'aab'"), 1).replace("{k}", self.one("0", "1", "2",
                    "3"), 1).replace("{n}", self.one("0", "1", "-2", "5"), 1)
            self.w(f"t(lambda: list(islice({text}, 12)))")
        self.w(
            f"def cross():\n    a, b = tee(iter({self.leaf('li')}))\n    g = groupby('aabbc')\n    k, first = next(g)\n    k2, second = next(g)\n    return next(a, None), list(b), list(a), k, list(first), k2, list(second)\nt(cross)")

    def piece_collections(self):
        self.w("from collections import *\nfrom collections import abc")
        kind = self.n(0, 6)
        x = self.fresh("c")
        if kind == 0:
            self.w(
                f"{x} = deque({self.leaf('li')}{self.one('', ', 3', ', maxlen=2', ', maxlen=0')})")
            uses = ["{x}.append(7)", "{x}.appendleft(8)", "{x}.pop()", "{x}.popleft()",
                "{x}.rotate(1)", "{x}.rotate(-2)", "{x}.extend([1, 2])", "{x}.extendleft('ab')",
                "{x}[0]", "{x}[-1]", "{x}[1:2]", "{x}.index(1)", "{x}.remove(1)",
                "{x}.insert(1, 'q')", "{x}.reverse()", "{x}.maxlen", "{x} + deque([1])", "{x} * 2",
                "{x} == deque([1])", "{x} < deque([5])", "repr({x})", "list(reversed({x}))",
                "{x}.count(1)", "{x}.copy()", "1 in {x}", "len({x})",
                "[({x}.append(1), v) for v in {x}]", "{x}.__setitem__(0, 'set')",
                "{x}.__delitem__(0)", "hash({x})", "{x}.clear()", "{x} + [1]", "deque(5)",
                "deque(maxlen=-1)"]
        elif kind == 1:
            self.w(
                f"{x} = Counter({self.one(self.leaf('str'), self.leaf('li'), self.leaf('di'), '', 'a=3, b=-1')})")
            uses = ["{x}.most_common()", "{x}.most_common(1)", "{x}['zz']",
                "sorted(map(str, {x}.elements()))", "{x} + Counter('ab')", "{x} - Counter('ab')",
                "{x} & Counter('aab')", "{x} | Counter('b')", "+{x}", "-{x}", "{x}.update('aa')",
                "{x}.subtract('ab')", "{x}.total()", "repr({x})", "{x} == Counter('a')",
                "{x} <= Counter('abc')", "{x}.copy()", "dict({x})", "{x}.update(a=5)",
                "{x}.fromkeys('a')", "{x}.pop('a', None)", "{x}.__iadd__(Counter('q'))",
                "list({x})", "{x}.get('nope')", "del_({x}, 'zz')", "Counter(5)",
                "{x}.setdefault('n', 1)"]
        elif kind == 2:
            self.w(
                f"{x} = defaultdict({self.one('int', 'list', 'lambda: 7', 'None', 'set', '', 'str')}{self.one('', ', a=1') if self.p(0.3) else ''})")
            uses = ["{x}['a']", "{x}['b']", "{x}['n'].append(1)", "{x}.get('zz')", "repr({x})",
                "{x}.default_factory", "'q' in {x}", "{x}.setdefault('s', 5)", "{x}.pop('a')",
                "dict({x})", "{x}.copy()['new']", "{x} | {{'o': 1}}", "{x}.__missing__('m')",
                "{x}.update(z=1)", "len({x})", "list({x}.items())", "{x} == {{}}", "defaultdict(5)",
                "setattr({x}, 'default_factory', float)", "{x}['f']", "incr({x})", "{x}[[]]"]
        elif kind == 3:
            self.w(
                f"{x} = OrderedDict({self.one('a=1, b=2, c=3', '[(1, 2), (3, 4)]', '', self.leaf('di'))})")
            uses = ["{x}.move_to_end('a')", "{x}.move_to_end('b', last=False)", "{x}.popitem()",
                "{x}.popitem(last=False)", "repr({x})", "list({x})", "list(reversed({x}))",
                "{x} == OrderedDict(b=2, a=1)", "{x} == {{'b': 2, 'a': 1}}", "{x}.pop('a')",
                "{x}.update(z=9)", "{x}.copy()", "{x} | {{'k': 1}}", "{x}.fromkeys('ab', 1)",
                "{x}.setdefault('d', 4)", "{x}.move_to_end('zz')", "list({x}.keys())",
                "list({x}.items())", "del_({x}, 'a')", "str({x})", "{x}.get('a')", "{x}.clear()"]
        elif kind == 4:
            with self.guarded():
                self.w(
                    f"{x} = namedtuple({self.one(repr('P'), repr('Q'), repr('1x'))}, {self.one(repr('x y'), repr(['a', 'b']), repr('x, y, z'), repr('x x'), repr('_a b'), repr('class b'), repr(''), '5')}{self.one('', '', ', rename=True', ', defaults=[9]', ', defaults=(1, 2)')})")
                self.w("v = None\nv = {x}(*range(len({x}._fields)))".format(x=x))
                for use in self.some(["v", "v._asdict()", "v._replace(x=5)", "v._fields", "v[0]",
                    "v.x", "v + (1,)", "v == (0, 1)", "{x}(1)", "{x}(1, 2, 3, 4)", "{x}(x=1, y=2)",
                    "{x}._make([1, 2])", "{x}._make([1])", "v._replace(q=1)", "{x}._field_defaults",
                    "hash(v) == hash(tuple(v))", "setattr(v, 'x', 1)", "{x}.__doc__",
                    "{x}.x.__doc__", "repr({x}.__name__)", "len(v)", "sorted([v, v])", "[*v]",
                    "v.nope", "match(v)", "type(v).__mro__[1].__name__", "v.count(0)", "v[5]",
                    "len({x}._field_defaults)"], 4, 9):
                    self.w("t(lambda: repr(" + use.format(x=x) + "))")
            return
        elif kind == 5:
            self.w(f"{x} = ChainMap({{'a': 1}}, {{'a': 2, 'b': 3}})")
            uses = ["{x}['a']", "{x}['b']", "{x}['zz']", "{x}.new_child({{'n': 0}})['n']",
                "{x}.parents", "{x}.maps", "list({x})", "len({x})", "dict({x})", "{x}.pop('b')",
                "{x}.pop('a')", "{x}.get('q', 5)", "'b' in {x}", "repr({x})", "{x}.update(w=1)",
                "sorted({x}.items())", "{x} | {{'z': 1}}", "bool(ChainMap())"]
        else:
            self.w(
                f"class {x}(User{self.one('Dict', 'List')}): pass\n{x} = {x}({self.one('[1, 2]', '{}', '')})")
            uses = ["{x}.data", "repr({x})", "len({x})", "{x}.copy()",
                "isinstance([], abc.Sequence)", "isinstance({{}}, abc.Mapping)",
                "isinstance({x}, abc.Iterable)", "isinstance(5, abc.Hashable)",
                "issubclass(list, abc.MutableSequence)", "isinstance(iter([]), abc.Iterator)",
                "isinstance(len, abc.Callable)", "isinstance((q for q in []), abc.Generator)",
                "{x}['k']", "{x}[0]", "{x}.append(1)", "{x}.pop()", "{x} + [1]", "{x} == [1, 2]",
                "list({x})", "abc.Sized.__subclasshook__(list)", "isinstance(b'', abc.ByteString)",
                "isinstance('', abc.Collection)", "isinstance({{}}.keys(), abc.KeysView)"]
        self.w("def del_(c, k): del c[k]\ndef incr(c): c['n'] += 1")
        for use in self.some(uses, 5, 12):
            self.w("t(lambda: repr(" + use.format(x=x) + "))")
        self.w(f"t(lambda: repr({x}))")

    def piece_functools(self):
        self.w("import functools\nfrom functools import *")
        f = self.fresh("f")
        form = self.n(0, 6)
        if form == 0:
            self.w(
                f"""@{self.one('lru_cache', 'lru_cache()', 'lru_cache(maxsize=2)', 'cache', 'lru_cache(None, typed=True)', 'lru_cache(maxsize=0)')}
def {f}(*a, **k):
    show('run', a, k)
    return len(a)
for a in [{', '.join(self.one('(1,)', '(1.0,)', '(2, 3)', '()', '(True,)', "('x',)", '([],)', '(3,)') for _ in range(self.n(2, 6)))}]:
    t({f}, *a)
show({f}.cache_info(), {f}.__name__, {f}.__wrapped__.__name__)
{f}.cache_clear()
show({f}.cache_info().currsize, {f}.cache_parameters())""")
        elif form == 1:
            self.w(
                f"{f} = partial({self.one('int, base=2', 'pow, 2', 'print, 1, sep=2', 'dict, a=1', 'sorted, reverse=True', 'max, key=abs', 'lambda *a, **k: (a, k), 1, 2, z=3', '5', '')})"
                if self.p(0.9) else f"{f} = partial(partial(max, 1), 2)")
            for use in self.some(["{f}()", "{f}('101')", "{f}(3)", "{f}([3, 1, 2])", "{f}(a=5)",
                "{f}.func.__name__", "{f}.args", "{f}.keywords", "{f}(5, 6)",
                "partial({f}, 7)('1')", "{f}(base=3)", "repr(partial(int, 5))", "{f}.x",
                "setattr({f}, 'x', 1)", "callable({f})"], 3, 6):
                self.w("t(lambda: " + use.format(f=f) + ")")
        elif form == 2:
            self.w(
                f"t(lambda: reduce({self.one('lambda a, b: a + b', 'lambda a, b: a * b', 'max', 'lambda a, b: [a, b]', 'pow')}, {self.leaf('li')}{self.one('', ', 10', ', []')}))")
        elif form == 3:
            self.w(f"""@singledispatch
def {f}(v, *a): return 'base', describe(v)
@{f}.register
def _(v: int): return 'int', v
@{f}.register(str)
@{f}.register(list)
def _(v): return 'str or list', v
@{f}.register(object if {self.one('0', '1')} else dict)
def _(v): return 'late'
for v in [1, True, 's', [], (), None, 2.5, {{}}]:
    t({f}, v)
t({f})
show(sorted(k.__name__ for k in {f}.registry))
t(lambda: {f}.dispatch(bool)(True))
t(lambda: {f}.register({self.one('5', 'int', 'int | str', 'list[int]')}))""")
        elif form == 4:
            self.w(f"""@total_ordering
class {f}:
    def __init__(self, v): self.v = v
    def __{self.one('lt', 'le', 'gt', 'ge')}__(self, o): return {self.one('self.v < o.v', 'self.v >= o.v', 'NotImplemented')}
    def __eq__(self, o): return self.v == o.v
for a, b in [(1, 2), (2, 1), (1, 1)]:
    t(lambda: ({f}(a) < {f}(b), {f}(a) <= {f}(b), {f}(a) > {f}(b), {f}(a) >= {f}(b), {f}(a) != {f}(b)))
t(lambda: sorted([{f}(3), {f}(1)])[0].v)
t(lambda: {f}(1) < 5)""")
        elif form == 5:
            self.w(
                f"t(lambda: sorted({self.leaf('li')}, key=cmp_to_key(lambda a, b: {self.one('a - b', 'b - a', '(a > b) - (a < b)', '0', repr('x'), 'None')})))")
        else:
            self.w(f"""def {f}(fn):
    @wraps(fn{self.one('', ', updated=()', ', assigned=()')})
    def inner(*a): 'inner doc'; return fn(*a)
    return inner
@{f}
def target(a): 'target doc'; return a
target.extra = 5
show(target.__name__, target.__doc__, target.__dict__.get('extra'), hasattr(target, '__wrapped__'))
class K{f}:
    def base(self, a, b): return a, b
    five = partialmethod(base, 5)
    @cached_property
    def cp(self):
        show('compute')
        return [1]
k = K{f}()
t(lambda: k.five(6))
t(lambda: (k.cp, k.cp is k.cp, vars(k)))""")

    def piece_dataclasses(self):
        self.w("from dataclasses import *\nfrom typing import ClassVar\nimport dataclasses")
        x = self.fresh("D")
        options = ", ".join(self.some(["order=True", "frozen=True", "eq=False", "repr=False",
            "slots=True", "kw_only=True", "unsafe_hash=True", "match_args=False"], 0, 2))
        # CPython 3.11's frozen classes with slots answer an assignment with an error of super().
        if "frozen" in options:
            options = options.replace("slots=True", "order=True")
        with self.guarded():
            self.w(f"@dataclass({options})" if options else self.one("@dataclass", "@dataclass()"))
            with self.block(f"class {x}:"):
                for name in self.some("abcdef", 1, 4):
                    self.w(
                        f"{name}: {self.one('int', 'str', 'list', repr('later'))}{self.one('', '', ' = 5', ' = field(default=3)', ' = field(default_factory=list)', ' = field(default=1, repr=False)', ' = field(default=2, compare=False)', ' = field(init=False, default=7)', ' = field(kw_only=True, default=8)', ' = []' if self.p(0.15) else ' = None', ' = field(default=4, metadata={' + repr('k') + ': 1})')}")
                if self.p(0.2):
                    self.w(f"cv: 'ClassVar[int]' = 3\n_: KW_ONLY\nz: int = 1")
                if self.p(0.2):
                    self.w("iv: InitVar[int] = 5\ndef __post_init__(self, iv): show('post', iv)")
                elif self.p(0.3):
                    self.w(
                        "def __post_init__(self): show('post', vars(self) if hasattr(self, '__dict__') else 'slots')")
                if self.p(0.2):
                    self.w(self.one("def __repr__(self): return 'own'",
                        "def __eq__(self, o): return True", "def __lt__(self, o): return True",
                        "def __hash__(self): return 3"))
            self.w(f"@dataclass\nclass {x}s({x}):\n    extra: int = 9" if self.p(0.4)
                else f"{x}s = {x}")
            for use in self.some(["{x}()", "{x}(1)", "{x}(1, 2)", "{x}(1, 2, 3)",
                "{x}(a=1, b=2, c=3)", "{x}s()", "{x}s(1, 2, 3, 4)", "{x}(1) == {x}(1)",
                "{x}(1) < {x}(2)", "hash({x}(1)) and 1", "asdict({x}(1, [2]))", "astuple({x}(1))",
                "replace({x}(1), a=5)", "replace({x}(1), zz=5)", "[f.name for f in fields({x})]",
                "is_dataclass({x})", "setattr({x}(1), 'a', 2)", "setattr({x}(1), 'new', 2)",
                "delattr({x}(1), 'a')", "{x}.__match_args__", "{x}.__doc__", "{x}(q=1)",
                "fields(5)", "asdict(5)", "{x}.__eq__ is object.__eq__",
                "make_dataclass('Mk', ['p', ('q', int, 5)])(1)", "{x}(1).a", "{x}.a",
                "sorted([{x}(2), {x}(1)])", "[f.default is MISSING for f in fields({x})]",
                "{x}.__dataclass_params__"], 5, 10):
                self.w("t(lambda: repr(" + use.format(x=x) + "))")

    def piece_enum(self):
        self.w("from enum import *")
        x = self.fresh("E")
        base = self.one("Enum", "Enum", "IntEnum", "Flag", "IntFlag", "str, Enum", "int, Enum",
            "StrEnum")
        with self.guarded():
            with self.block(f"class {x}({base}):"):
                for i, name in enumerate(self.some(["RED", "GREEN", "BLUE", "ALIAS", "X"], 2, 4)):
                    self.w(
                        f"{name} = {self.one('auto()', str(i + 1), str(2 ** i), repr(name.lower()) if 'Int' not in base and 'Flag' not in base and 'int' not in base else str(2 ** i), '1')}")
                for text in self.some(["def m(self): return self.name",
                    "@property\ndef p(self): return self.value",
                    "@classmethod\ndef c(cls): return len(cls)", "def __str__(self): return 'own'",
                    "@classmethod\ndef _missing_(cls, v): return cls.RED if v == 99 and hasattr(cls, 'RED') else None",
                    "_ignore_ = 'tmp'\ntmp = 5",
                    "@staticmethod\ndef _generate_next_value_(name, start, count, last): return name.lower()"
                    if "str" in base.lower() else "pass"], 0, 2):
                    self.w(text)
            for use in self.some(["{x}.RED", "{x}(1)", "{x}(99)", "{x}['RED']", "{x}['zz']",
                "{x}('red')", "list({x})", "len({x})", "{x}.RED.name", "{x}.RED.value",
                "{x}.RED == 1", "{x}.RED is {x}(1)", "{x}.RED < {x}.BLUE", "{x}.RED + 1",
                "str({x}.RED)", "repr({x}.GREEN)", "f'{{{x}.RED}}'", "f'{{{x}.RED:>12}}'",
                "format({x}.RED)", "'%s' % {x}.RED", "{x}.RED | {x}.BLUE", "{x}.RED & {x}.BLUE",
                "~{x}.RED", "{x}(0)", "{x}(7)", "{x}(8)", "1 in {x}", "{x}.RED in {x}",
                "hash({x}.RED) and 1", "{x}.__members__.keys()", "{x}.RED.m()", "{x}.RED.p",
                "{x}.c()", "setattr({x}, 'RED', 5)", "delattr({x}, 'RED')",
                "setattr({x}.RED, 'value', 5)", "{x}.RED.RED", "{x}.nope",
                "isinstance({x}.RED, int)", "{x}.__class__.__name__", "Enum('Dyn', 'a b c')",
                "list(Enum('Dyn', 'a b c'))", "IntEnum('Dyn', {{'p': 5}}).p",
                "{x}.RED.__class__.__name__", "type('Sub', ({x},), {{}})", "bool({x}.RED)",
                "list(reversed({x}))", "{{{x}.RED: 1}}", "sorted({x})", "unique({x})", "{x}()",
                "{x}(1, 2, 3)", "json({x})", "dir({x})[:2]", "{x}.RED ^ {x}.RED",
                "list({x}.RED | {x}.GREEN)", "len({x}.RED | {x}.GREEN)", "{x}.RED.upper()"], 6, 14):
                self.w("t(lambda: repr(" + use.format(x=x) + "))")

    def piece_math(self):
        self.w("import math, cmath, statistics\nfrom fractions import Fraction")
        one = ["sqrt", "floor", "ceil", "trunc", "exp", "log", "log2", "log10", "log1p", "expm1",
            "sin", "cos", "tan", "atan", "asin", "sinh", "tanh", "fabs", "isnan", "isinf",
            "isfinite", "isqrt", "factorial", "degrees", "radians", "modf", "frexp", "gamma",
            "lgamma", "erf", "cbrt", "exp2", "ulp"]
        two = ["pow", "fmod", "atan2", "copysign", "gcd", "lcm", "hypot", "remainder", "comb",
            "perm", "nextafter", "log", "ldexp", "isclose", "dist"]
        for _ in range(self.n(4, 9)):
            form = self.n(0, 7)
            a, b = self.one(self.pick(FLOATS), self.pick(SMALL), self.pick(INTS),
                NAN), self.one(self.pick(FLOATS), self.pick(SMALL))
            if form <= 2:
                name = self.pick(one)
                if name in ("factorial",):
                    a = self.one("5", "-1", "20", "2.0", "0", "30")
                if name in ("gamma", "lgamma", "erf", "sinh", "tanh", "tan", "sin", "cos", "exp",
                    "expm1", "log1p", "asin", "exp2", "cbrt"):
                    a = self.one("0.5", "1.0", "2.0", "0", "-1.5", "float('inf')", NAN, "1e400",
                        "'x'", "3", "710.0", "-0.0")
                self.w(f"t(lambda: math.{name}({a}))")
            elif form <= 4:
                name = self.pick(two)
                if name in ("comb", "perm"):
                    a, b = str(self.n(-1, 30)), str(self.n(-1, 12))
                if name == "ldexp":
                    b = self.one("2", "-5", "2000", "1.5")
                self.w(f"t(lambda: math.{name}({a}, {b}))")
            elif form == 5:
                data = self.one(self.leaf("li"), "[0.1] * 10", "[1e100, 1.0, -1e100]", "[]",
                    f"[{NAN}]")
                self.w(
                    f"t(lambda: math.{self.one('fsum(', 'prod(', 'hypot(*', 'gcd(*', 'lcm(*')}{data}))")
            elif form == 6:
                f = self.one("Fraction(1, 3)", "Fraction('0.75')", "Fraction(5)", "Fraction(-7, 2)",
                    "Fraction(2.5)", "Fraction('1/0')", "Fraction(1, 0)", "Fraction('x')")
                self.w(
                    f"t(lambda: repr({f} {self.one('+', '-', '*', '/', '//', '%', '**', '<', '==')} {self.one('2', 'Fraction(1, 2)', '0.5', '-1', '1j', repr('x'))}))\nt(lambda: (str({f}), float({f}), round({f}, 1), {f}.limit_denominator(3), int({f}), hash({f}) and 1))")
            else:
                self.w(
                    f"t(lambda: statistics.{self.one('mean', 'median', 'mode', 'stdev', 'pstdev', 'variance', 'median_low', 'multimode', 'fmean', 'quantiles', 'harmonic_mean', 'geometric_mean')}({self.one('[1, 2, 3, 4]', '[1.5, 2.5]', '[]', '[1]', '[3, 3, 1]', '(2, 8)', repr('aab'), '[10, 20, 30, 45]')}))")

    def piece_text_modules(self):
        self.w(
            "import string, textwrap, html, base64, binascii, hashlib, struct, unicodedata, difflib, fnmatch, shlex, pprint, urllib.parse")
        s = lambda: self.one(self.leaf("str"), "'the quick brown fox jumps over the lazy dog'",
            "'  indented\\n    more\\n  text'", "'a b \"c d\" e'", "'<a href=\"x\">&amp;\\'</a>'")
        uses = ["string.capwords({s})", "string.Template('$a ${{b}} $$ $c').safe_substitute(a={s})",
            "string.Template('$a').substitute({{}})", "string.Template('$').substitute()",
            "textwrap.wrap({s}, {n})", "textwrap.fill({s}, {n}, initial_indent='> ')",
            "textwrap.dedent({s})", "textwrap.indent({s}, '+ ')", "textwrap.shorten({s}, {n})",
            "html.escape({s})", "html.unescape({s})", "base64.b64encode({s}.encode())",
            "base64.b64decode({s})", "base64.urlsafe_b64encode(b'\\xff\\xfe')",
            "base64.b32encode({s}.encode())", "base64.b16encode(b'ab')",
            "base64.b85encode({s}.encode())", "base64.b64decode('YQ')", "base64.b64decode('YQ==')",
                "binascii.hexlify({s}.encode())", "binascii.unhexlify('abc')",
                    "binascii.crc32({s}.encode())", "hashlib.sha256({s}.encode()).hexdigest()[:16]",
                    "hashlib.md5({s}.encode()).hexdigest()",
                    "hashlib.new('sha1', b'x').hexdigest()[:8]", "struct.pack('<hI', {n}, {n})",
                    "struct.unpack('>H', b'ab')", "struct.unpack('>H', b'abc')",
                    "struct.pack('b', 200)", "struct.calcsize('=bhiq')",
                    "struct.pack('3s', b'abcd')", "struct.pack('<d', 1.5)", "struct.pack('z', 1)",
                    "unicodedata.name({c})", "unicodedata.category({c})",
                    "unicodedata.normalize('NFD', {s})", "unicodedata.normalize('NFKC', {s})",
                    "unicodedata.east_asian_width({c})", "unicodedata.numeric({c}, None)",
                    "unicodedata.bidirectional({c})", "unicodedata.decomposition({c})",
                "difflib.get_close_matches('appel', ['ape', 'apple', 'peach'])",
                    "round(difflib.SequenceMatcher(None, {s}, {s}).ratio(), 4)",
                    "list(difflib.unified_diff({s}.split(), {s}.split(), lineterm=''))",
                    "list(difflib.ndiff(['a\\n'], ['b\\n']))", "fnmatch.fnmatch({s}, '*a*')",
                    "fnmatch.translate('a*?[b]')", "shlex.split({s})", "shlex.quote({s})",
                    "pprint.pformat({d}, width={n})",
                    "urllib.parse.quote({s}.encode('utf-8', 'replace'))",
                    "urllib.parse.urlencode({{'a': {s}.encode('utf-8', 'replace'), 'b': [1, 2]}}, doseq=True)",
                    "urllib.parse.urlparse('http://u:p@h:80/p;q?x=1#f')",
                    "urllib.parse.parse_qs('a=1&b=2&a=3&c')",
                    "urllib.parse.urljoin('http://a/b/c', {s}[:3])",
                    "urllib.parse.unquote('%C3%A9%zz+')",
                    "str(string.Formatter().format('{{0}} {{a:>5}}', {s}, a=1))",
                    "string.ascii_letters[:5], string.punctuation[:5], string.whitespace"]
        for _ in range(self.n(5, 10)):
            text = self.pick(uses)
            while "{s}" in text:
                text = text.replace("{s}", s().replace("{", "\x01").replace("}", "\x02"), 1)
            text = text.replace("{n}", self.one("5", "10", "20", "1", "70", "0",
                "40")).replace("{c}", self.one("'a'", "'é'", "'\\U0001F600'", "'\\u0661'", "'½'",
                "'中'", "'\\n'", "'ab'", "'²'", "'\\u0301'")).replace("{d}",
                self.one("{'k': [1, 2, {'z': 'y' * 30}], 'a': (1,)}", "[1] * 30", "{3: 1, 1: 2}",
                "['word ' * 20]",
                "set([3, 1])")) if "{d}" in text or "{n}" in text or "{c}" in text else text
            self.w("t(lambda: " + text.replace("{{", "{").replace("}}", "}").replace("\x01",
                "{").replace("\x02", "}") + ")")

    def piece_algorithms(self):
        self.w("import heapq, bisect, copy, operator, random, types, typing, contextlib")
        uses = ["heap({li})", "heapq.nlargest(2, {li})", "heapq.nsmallest(2, {ls}, key=len)",
            "list(heapq.merge({li}, {li}))", "heapq.heappop([])", "heapq.heappushpop({li}, 3)",
            "heapq.heapreplace({li}, 3)", "bisect.bisect(sorted({li}), {n})",
            "bisect.bisect_left(sorted({li}), {n}, 1)", "bisect.insort({li}, {n})",
            "bisect.bisect([1, 2, 3], 2, key=lambda q: -q)", "copy.copy({la})",
            "copy.deepcopy({la})", "cyc()", "copy.deepcopy({{'a': [1]}})",
            "operator.itemgetter(0, -1)({ls})", "operator.attrgetter('real', 'imag')(5)",
            "operator.methodcaller('upper')('a')", "operator.add({n}, 'x')",
            "operator.itemgetter('k')({{}})", "operator.attrgetter('a.b')(5)", "operator.truth([])",
            "operator.concat([1], 5)", "operator.countOf({li}, 1)", "operator.indexOf({li}, 1)",
            "operator.index(1.5)", "operator.setitem([1], 0, 5)",
                "random.Random({n}).random()", "random.Random({n}).randint(1, 100)",
                    "random.Random('s').sample(range(100), 5)", "shuf({n})",
                    "random.Random({n}).choices('abc', [1, 2, 3], k=5)",
                    "random.Random({n}).gauss(0, 1)", "random.Random({n}).uniform(1, 5)",
                    "random.Random({n}).choice([])", "random.Random({n}).randrange(0, 100, 7)",
                    "random.Random(5).getrandbits(70)", "random.Random({n}).triangular(1, 5, 2)",
                    "random.Random({n}).betavariate(1, 2)", "random.Random({n}).randrange(0)",
                    "random.Random({n}).expovariate(2)", "random.Random({n}).sample([1], 2)",
                    "random.Random(1.5).random()", "types.SimpleNamespace(a=1, b='x')",
                    "types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1)",
                    "types.MappingProxyType({{'a': 1}})['a']", "typing.get_type_hints(hinted)",
                    "typing.Optional[int]", "typing.Union[int, str, int]", "typing.List[int]",
                    "typing.Dict[str, typing.Any]", "typing.Callable[[int], str]",
                    "typing.cast(int, 'x')", "typing.get_args(dict[str, int])",
                    "typing.get_origin(list[int])", "typing.Literal[1, 'a']",
                    "typing.Tuple[int, ...]", "typing.TypeVar('T')",
                    "typing.NamedTuple('N', [('a', int)])(1)", "list[int] == list[int]",
                    "int | None", "(int | str) == (str | int)", "typing.ClassVar[int]",
                    "typing.Annotated[int, 5]", "typing.Generic[typing.TypeVar('T')]",
                    "typing.Union[int]", "typing.Optional", "typing.List[5]"]
        self.w(
            "def heap(v):\n    heapq.heapify(v)\n    return [heapq.heappop(v) for _ in range(len(v))]\ndef cyc():\n    a = [1]\n    a.append(a)\n    b = copy.deepcopy(a)\n    return b[1] is b, b is not a\ndef shuf(n):\n    v = list(range(8))\n    random.Random(n).shuffle(v)\n    return v\ndef hinted(a: int, b: 'str' = '') -> None: pass")
        for _ in range(self.n(5, 10)):
            text = self.pick(uses).replace("{{", "{").replace("}}", "}")
            for kind in ("li", "ls", "la"):
                while "{" + kind + "}" in text:
                    text = text.replace("{" + kind + "}", self.leaf(kind), 1)
            self.w(
                f"t(lambda: repr({text.replace('{n}', self.one('0', '1', '5', '-3', '42', '2**40'))}))")

    def piece_io_csv(self):
        self.w("import io, csv, traceback, contextlib")
        self.w(self.one(f"""b = io.StringIO({self.leaf('str')})
t(lambda: (b.read({self.one('', '1', '3')}), b.tell(), b.readline(), b.write({self.leaf('str')}), b.getvalue(), b.seek({self.one('0', '2')}), b.readlines(), b.truncate({self.one('', '1')}), b.getvalue()))
print(1, 'x', file=b, end='!')
show(b.getvalue())
b.close()
t(lambda: b.read())""", f"""b = io.BytesIO({self.leaf('bytes')})
t(lambda: (b.read(2), b.tell(), b.seek(-1, 2), b.read(), b.write(b'zz'), b.getvalue(), b.seek(0), list(b)))
t(lambda: b.write('s'))
t(lambda: b.seek(-5))""", f"""o = io.StringIO()
w = csv.writer(o{self.one('', ', delimiter=";"', ', quoting=csv.QUOTE_ALL', ', quoting=csv.QUOTE_NONNUMERIC', ', lineterminator="|"', ', quotechar="*"')})
t(lambda: w.writerow([{self.leaf('str')}, 1, None, 2.5, 'a,b', 'q"q', 'n\\nl']))
t(lambda: w.writerows([[1, 2], ['x']]))
show(o.getvalue())
t(lambda: list(csv.reader(io.StringIO({self.one(repr('a,b' + chr(10) + '1,"2,3"' + chr(10)), repr('a;b' + chr(10)), repr('"x""y",z' + chr(10) + chr(10) + 'q'), repr('"open'))}))))
t(lambda: list(csv.DictReader(io.StringIO('a,b\\n1,2\\n3\\n4,5,6'))))""", """def deep(n):
    if n: return deep(n - 1)
    raise ValueError('deep')
try:
    deep(2)
except ValueError as e:
    show(traceback.format_exception_only(type(e), e), len(traceback.extract_tb(e.__traceback__)), traceback.format_exc().splitlines()[-1], [f.name for f in traceback.extract_tb(e.__traceback__)])
with contextlib.redirect_stdout(io.StringIO()) as out:
    print('hidden')
show(out.getvalue())"""))
