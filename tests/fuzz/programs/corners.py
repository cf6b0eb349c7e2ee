# Pieces about corners that meet: slots with descriptors, class patterns and copies; assignment of
# __class__ and __bases__; super in every place; registered classes in patterns; views and sets with
# operands of every kind; names in odd scopes; stars everywhere; wrong calls of bound methods.
from core import EXCEPTIONS, ODD, WORDS
from expressions import Expressions

OPERANDS = ["{1, 2}", "frozenset({2, 5})", "{1: 'x', 'a': 2}.keys()", "{1: 'x', 'a': 2}.items()",
    "{1: 'x'}.values()", "[1, 'a', 1]", "(2, 3)", "'ab'", "{'a': 1, 2: 3}", "set()", "range(3)", "5",
    "None", "[[]]", "[('a', 2), (1, 'x')]", "SubSet([1, 5])", "SubFrozen([2])", "iter([1, 2])"]
ALGEBRA = ["&", "|", "-", "^", "<", "<=", ">", ">=", "==", "!="]
SET_METHODS = ["union", "intersection", "difference", "symmetric_difference", "issubset",
    "issuperset", "isdisjoint", "update", "intersection_update", "difference_update",
    "symmetric_difference_update", "add", "discard", "remove", "copy", "__contains__", "clear"]

SLOT_FORMS = ["('x', 'y')", "('x', '__dict__')", "['y']", "'x'", "()", "('__weakref__', 'x')",
    "{'x': 'doc'}", "('_p', '__q')", "('1',)", "5", "('__dict__', '__weakref__')"]
LAYOUTS = ["", "", "", "list", "dict", "int", "str", "tuple", "set", "Exception", "float", "bytes"]
INSTANCE_USES = ["{o}.x", "setattr({o}, 'x', {v})", "delattr({o}, 'x')", "{o}.y", "setattr({o}, 'y', {v})",
    "setattr({o}, 'new', {v})", "{o}.new", "{o}.__dict__", "hasattr({o}, '__dict__')", "{o}.__slots__",
    "type({o}).x", "type({o}).__dict__['x'].__get__({o})", "vars({o})", "copy.copy({o}).x",
    "copy.deepcopy({o}).__class__.__name__", "{o}.__getstate__()",
    "[n for n in dir({o}) if n[0] != '_'][:4]", "getattr({o}, 'x', 'unset')", "{o}.__class__.__mro__[1].__name__",
    "{o}.__sizeof__() > 0", "object.__getattribute__({o}, 'x')", "object.__setattr__({o}, 'x', 3)",
    "type({o}).__slots__", "bool({o})", "{o} == {o}", "isinstance({o}, object)"]

SUPER_USES = ["super().m(*a)", "super({c}, self).m()", "super({c}, {c}).m", "super().__init__(*a)", "super().nope",
    "[super({c}, self).m() for _ in range(1)]", "[super().m() for _ in range(1)]", "(lambda: super().m())()",
    "(lambda self: super().m())(self)", "super().p", "setattr(super(), 'q', 1)", "super({c})", "super(int, self)",
    "super().__class__.__name__", "__class__.__name__", "super(__class__, self).m()",
    "super(type(self), self).m()", "super().__repr__()[:3]", "super().__eq__(self)", "super().__self__ is self",
    "super().__thisclass__.__name__", "super().__hash__() is not None", "super(5, self)", "super({c}, 5)", "super().m.__self__ is self",
    "type(super().m).__name__", "super().__setattr__('z', a)", "super().__dir__() and 1", "super().k", "super().s()",
    "next(super().m() for _ in 'a')", "super().__getitem__(0)", "super()[0]", "len(super())", "super() == super()"]

TEXT_RANGES = [(0x20, 0x7e), (0xa0, 0x17f), (0x180, 0x24f), (0x300, 0x345), (0x370, 0x3ff), (0x400, 0x45f), (0x530, 0x586),
    (0x660, 0x669), (0x1c4, 0x1cc), (0x1e90, 0x1eff), (0x1f00, 0x1fff), (0x2000, 0x2028), (0x2150, 0x218b), (0x24b0, 0x24e9),
    (0x3000, 0x3040), (0x4e00, 0x4e10), (0xfb00, 0xfb06), (0xff10, 0xff5a), (0x10400, 0x1044f), (0x1d400, 0x1d450),
    (0x1f600, 0x1f610), (0x9, 0x1f), (0x80, 0x9f), (0xd800, 0xd802), (0x13a0, 0x13a8), (0xab70, 0xab78), (0x10d0, 0x10d6)]
TEXT_USES = ["{s}.upper()", "{s}.lower()", "{s}.title()", "{s}.capitalize()", "{s}.casefold()", "{s}.swapcase()", "{s}.strip()",
    "{s}.split()", "{s}.splitlines()", "{s}.isalpha(), {s}.isdigit(), {s}.isdecimal(), {s}.isnumeric(), {s}.isalnum()",
    "{s}.isupper(), {s}.islower(), {s}.istitle(), {s}.isspace(), {s}.isprintable(), {s}.isidentifier()", "repr({s})", "ascii({s})",
    "{s}.center(9, '*')", "{s}.zfill(8)", "{s}.encode()", "{s}.encode('utf-16-le', 'replace')", "{s}.encode('ascii', 'backslashreplace')",
    "{s}.encode('latin-1', 'xmlcharrefreplace')", "{s}.find({u})", "{s}.rfind({u})", "{s}.count({u})", "{s}.replace({u}, '-', 2)",
    "{s}.split({u})", "{s}.rsplit({u}, 1)", "{s}.partition({u})", "{s}.startswith({u})", "{s}[1:-1]", "{s}[::-1]", "{s} < {u}",
    "{u} in {s}", "{s} * 2", "{s}.expandtabs(3)", "{s}.translate({{ord(c): None for c in {u}}})", "{s}.join({u})", "len({s})",
    "[ord(c) for c in {s}]", "'%5.3s|' % {s}", "format({s}, '>7.4')", "{s}.removeprefix({u})", "int({s})", "float({s})",
    "sorted({s})", "max({s})", "hash({s}) == hash({s}[:1] + {s}[1:])", "{s}.rstrip({u})", "{s}.encode('cp1252', 'ignore')"]

PERCENT_ARGUMENTS = ["5", "-5", "2.5", "1e300", "'a'", "'ab'", "b'b'", "None", "True", "10**25", "[1]", "(1,)", "float('nan')", "65",
    "1j", "object", "-0.0", "256", "{'k': 3}", "bytearray(b'q')"]

SCOPE_BODIES = ["x = x + '!'", "print(x)", "del x", "x: int = 5", "import math as x", "for x in 'ab': pass", "class x: pass",
    "def x(): return 1", "with M_('w') as x: pass", "try: 1 / 0\nexcept ZeroDivisionError as x: pass", "[x for x in 'cd']",
    "(x := 'walrus')", "[x := c for c in 'ef']", "x, *y = 'gh'", "print([x for y in range(1)])", "print((lambda: x)())",
    "x += 'z'", "show('x' in locals(), 'x' in globals())", "print(list(x for _ in range(1)))", "if False: x = 1",
    "match 'm':\n    case x: pass", "from math import pi as x", "async def x(): pass", "x = lambda: x", "print(vars().get('x', 'no'))",
    "def inner(): return x\nprint(inner())", "exec_ = x", "print(f'{x!r}')", "global_ = globals().get('x')\nshow(global_)"]

STAR_FORMS = ["[*{i}, 1]", "(*{i},)", "{{*{i}}}", "f(*{i})", "f(*{i}, *{i}, k=1)", "{{**{d}, 'q': 1, **{d}}}",
    "f(**{d}, **{d2})", "print(*{i}, sep='|')", "[*{i}][::-1]", "dict(**{d})", "*{i}, 5", "f(*{i}, **{d})", "[x for x in (*{i}, 7)]", "a_[*{i}]", "a_[*{i}, 1:2]",
    "(lambda *p, q=1, **r: (p, q, r))(*{i}, **{d})", "min(*{i})", "'{{}} {{}}'.format(*{i})", "'%s %s' % (*{i},)", "[[*r_] for r_ in ({i}, {i})]", "{{k_: [*v_] for k_, v_ in {{'a': {i}}}.items()}}"]
STAR_ITERABLES = ["[1, 2]", "(3,)", "'ab'", "()", "{4: 5}", "range(2)", "iter([6])", "(g_ for g_ in [7, 8])", "5", "None", "{9}", "[[1], 2]"]
STAR_MAPPINGS = ["{'a': 1}", "{}", "{'b': 2, 'c': 3}", "{1: 2}", "[]", "None", "{'k': 0}", "Keys_()"]

BOUND_CALLS = ["append", "extend", "pop", "insert", "clear", "copy", "index", "count", "sort", "reverse", "remove", "keys", "get", "update",
    "setdefault", "popitem", "upper", "split", "join", "replace", "find", "startswith", "center", "strip", "format", "encode", "decode",
    "hex", "add", "union", "discard", "bit_length", "to_bytes", "conjugate", "is_integer", "as_integer_ratio", "with_traceback", "add_note",
    "__len__", "__add__", "__getitem__", "__contains__", "__iter__", "__repr__", "__eq__", "__format__"]

SEQUENCE_PATTERNS = ["[]", "[a, b]", "[a, *_]", "[*_, 9]", "(1, x)", "[_, _, *r]", "Sequence()", "list()", "object()", "[[*_], *_]", "A_()", "Base_()"]
MAPPING_PATTERNS = ["{}", "{'a': v}", "{'a': 1, **r}", "{'z': _}", "Mapping()", "dict()", "{'a': int(v)}", "{**r}"]


class Corners(Expressions):
    def piece_view_algebra(self):
        self.w("class SubSet(set): pass\nclass SubFrozen(frozenset): pass")
        for _ in range(self.n(5, 12)):
            a, b = self.pick(OPERANDS), self.pick(OPERANDS)
            form = self.n(0, 4)
            if form <= 1:
                self.w(f"t(lambda: {a} {self.pick(ALGEBRA)} {b})")
            elif form == 2:
                s = self.fresh("s")
                self.w(f"{s} = {self.one('{1, 2}', 'SubSet([1])', 'frozenset([1])', '{1: 2}.keys()', '{1: 2}')}")
                with self.guarded():
                    self.w(f"{s} {self.one('&=', '|=', '-=', '^=')} {b}")
                self.w(f"t(lambda: (type({s}).__name__, sorted({s}, key=repr)))")
            else:
                s = self.fresh("s")
                self.w(f"{s} = {self.one('{1, 2}', 'SubSet([1, 5])', 'frozenset([1])', 'SubFrozen([1, 2])')}")
                more = f", {self.pick(OPERANDS)}" if self.p(0.2) else ""
                self.w(f"t(lambda: {s}.{self.pick(SET_METHODS)}({b}{more}))\nt(lambda: sorted({s}, key=repr))")

    def piece_slot_corners(self):
        self.w("import copy")
        c, d = self.fresh("S"), self.fresh("S")
        layout = self.pick(LAYOUTS)
        with self.guarded():
            with self.block(f"class {c}({layout}):"):
                self.w(f"__slots__ = {self.pick(SLOT_FORMS)}")
                if self.p(0.3):
                    self.w("__match_args__ = ('x', 'y')")
                if self.p(0.2):
                    self.w("def __getattr__(self, n):\n    if n[:2] == '__': raise AttributeError(n)\n    return 'dflt ' + n")
                if self.p(0.2):
                    self.w("def __setattr__(self, n, v):\n    show('set', n)\n    super().__setattr__(n, v)")
            with self.block(f"class {d}({c}):"):
                if self.p(0.5):
                    self.w(f"__slots__ = {self.pick(SLOT_FORMS)}")
                if self.p(0.3):
                    self.w("@property\ndef y(self): return 'prop'")
                if self.p(0.2):
                    self.w("x = 'class value'")
            made = {"int": "5", "str": "'t'", "tuple": "(1, 2)", "float": "1.5", "list": "[1]", "dict": "{'k': 1}", "set": "{1}",
                "bytes": "b'q'", "Exception": "'e'"}.get(layout, "")
            self.w(f"o_ = {self.one(c, d)}({made if self.p(0.7) else ''})")
            for _ in range(self.n(4, 9)):
                use = self.pick(INSTANCE_USES).format(o="o_", v=self.leaf("int"))
                self.w(f"t(lambda: {use})")
            if self.p(0.5):
                with self.block("match o_:"):
                    self.w(f"case {self.one(c, d)}(x=v_, y=w_): show('xy', v_, w_)\ncase {self.one(c, d)}({self.one('', 'x=v_', 'q, z', 'q')}): show('other')\ncase _: show('none')")
            if self.p(0.4):
                self.w(f"class {c}o: __slots__ = {self.one('()', repr('x'), repr('zz'))}")
                self.w(f"t(lambda: setattr(o_, '__class__', {self.one(c, d, c + 'o', 'object', 'int')}))\nshow(type(o_).__name__)")

    def piece_class_changes(self):
        """__class__, __bases__, attributes of classes that change under their instances."""
        a, b, c = self.fresh("K"), self.fresh("K"), self.fresh("K")
        self.w(f"""class {a}:
    v = 'a'
    def m(self): return 'am', self.v
    def __len__(self): return 1
class {b}{self.one('', f'({a})', '(list)', '(dict)')}:
    v = 'b'
    def m(self): return 'bm', self.v
    def __add__(self, o): return 'badd'
class {c}({self.one(a, b, a, '')}):
    w = 'c'
    def n(self): return super().m()
o_, p_ = {c}(), {a}()""")
        uses = ["o_.m()", "o_.v", "o_.n()", "len(o_)", "bool(o_)", "o_ + 1", "isinstance(o_, {b})", "p_.m()", "p_ + 1", "[k.__name__ for k in {c}.__mro__]",
            "setattr(o_, '__class__', {k})", "setattr(p_, '__class__', {k})", "setattr({c}, '__bases__', ({k},))", "setattr({c}, '__bases__', ({a}, {b}))",
            "setattr({k}, 'v', 'set')", "delattr({k}, 'v')", "setattr({k}, 'm', lambda self: 'patched')", "delattr({k}, 'm')", "setattr({k}, '__len__', lambda self: 0)",
            "setattr({k}, '__add__', lambda self, o: ('patched', o))", "delattr({k}, '__add__')", "setattr({k}, '__getattr__', lambda self, n: n + '?')", "o_.absent",
            "setattr({k}, '__eq__', lambda self, o: True)", "o_ == 5", "hash(o_) and 1", "setattr({k}, '__hash__', None)", "setattr({k}, '__call__', lambda self: 'called')", "o_()",
            "setattr({k}, '__iter__', lambda self: iter('it'))", "list(o_)", "setattr({k}, '__bool__', lambda self: False)", "setattr({k}, '__repr__', lambda self: 'R')", "str(o_)[:1]",
            "setattr({k}, '__name__', 'Renamed')", "{k}.__name__", "type(o_).__name__", "issubclass({c}, {b})", "{k}.__subclasses__() and 1", "setattr({k}, '__setattr__', lambda s, n, v: show('hook', n))",
            "setattr(o_, 'attr', 1)", "o_.attr", "vars(o_)", "setattr({k}, '__slots__', ())", "setattr({k}, '__getattribute__', lambda s, n: ('all', n))", "setattr({k}, 'prop', property(lambda s: 'pv'))", "o_.prop",
            "setattr({k}, '__contains__', lambda s, v: v == 3)", "3 in o_", "setattr({k}, '__class_getitem__', classmethod(lambda c, k: k))", "{c}[1]", "setattr({k}, '__doc__', 'd')", "{c}.__doc__"]
        for _ in range(self.n(6, 14)):
            self.w("t(lambda: " + self.pick(uses).format(a=a, b=b, c=c, k=self.one(a, b, c)) + ")")

    def piece_super_corners(self):
        a, c = self.fresh("P"), self.fresh("P")
        m = self.fresh("mixin")
        self.w(f"""class {a}{self.one('', '(list)', '')}:
    def __init__(self, *a): show('init', a)
    def m(self, *a): return '{a}.m', a
    @property
    def p(self): return '{a}.p'
    @classmethod
    def k(cls): return cls.__name__
    @staticmethod
    def s(): return 's'
class {m}:
    def m(self, *a): return 'mixin', {self.one('super().m(*a)', '0', 'a')}""")
        kind = self.one("method", "class", "static", "new", "property", "dunder")
        with self.guarded():
            with self.block(f"class {c}({self.one(a, f'{m}, {a}', f'{a}, {m}')}):"):
                for i in range(self.n(2, 5)):
                    use = self.pick(SUPER_USES).format(c=c)
                    header = {"method": f"def u{i}(self, *a):", "class": f"@classmethod\n    def u{i}(self, *a):".replace("\n    ", "\n"),
                        "static": f"@staticmethod\ndef u{i}(self, *a):", "new": f"def u{i}(self, *a):", "property": f"def u{i}(self, *a, s=1):",
                        "dunder": f"def u{i}(self, *a):"}[kind]
                    lines = header.split("\n")
                    for line in lines[:-1]:
                        self.w(line)
                    with self.block(lines[-1]):
                        if self.p(0.1):
                            self.w(self.one("self = 5", "del self", "a = (1,)", "def g(): return self"))
                        self.w(f"return {use}")
                if kind == "new":
                    self.w(f"def __new__(cls, *a): return {self.one('super().__new__(cls)', 'super().__new__(cls, *a)', 'super().__new__()', 'object.__new__(cls)')}")
            for i in range(self.n(1, 5)):
                self.w(f"t(lambda: {c}({self.one('', '1')}).u{i}({self.one('', '1', '2, 3')}))")

    def piece_registered(self):
        """Classes registered with abstract ones, in checks and patterns."""
        r = self.fresh("R")
        abstract = self.one("pass", "@abstractmethod\n    def need(self): ...",
            "@classmethod\n    def __subclasshook__(cls, c): return True if hasattr(c, 'hooked') else NotImplemented")
        self.w(f"""from collections.abc import Sequence, Mapping, MutableSequence, Sized, Iterable, Hashable, Callable
from abc import ABC, abstractmethod
class Base_(ABC):
    {abstract}
class A_:
    def __len__(self): return {self.one('2', '3', '0')}
    def __getitem__(self, i): return {{'a': 1}}[i] if isinstance(i, str) else (10, 9, 8)[i]
    def __iter__(self): return iter((10, 9, 8)[:len(self)])
    def get(self, k, d=None): return 1 if k == 'a' else d
    def keys(self): return ['a']
    {self.one('hooked = 1', 'pass', '__hash__ = None')}
class {r}(A_): pass""")
        for _ in range(self.n(0, 3)):
            self.w(f"t(lambda: {self.one('Base_', 'Sequence', 'Mapping', 'MutableSequence', 'Sized', 'A_')}.register({self.one('A_', r, 'int', '5', 'list')}).__name__)")
        for _ in range(self.n(2, 4)):
            with self.guarded():
                with self.block(f"match {self.one(f'{r}()', 'A_()', 'A_()', '[1, 9]', repr({'a': 1}), 'range(2)', repr('ab'), '5')}:"):
                    for pattern in self.some(SEQUENCE_PATTERNS + MAPPING_PATTERNS, 1, 4):
                        self.w(f"case {pattern}: show({pattern!r})")
                    self.w("case _: show('nothing')")
        for _ in range(self.n(2, 5)):
            check, cls = self.one("isinstance({}(), {})", "issubclass({}, {})"), self.one("A_", r, "list", "int")
            self.w("t(lambda: " + check.format(cls, self.one("Base_", "Sequence", "Mapping", "Sized", "Iterable", "Hashable", "Callable", "(int, Base_)", "A_")) + ")")
        self.w("t(lambda: Base_() and 1)")

    def piece_unicode_text(self):
        def text(low, high):
            out = ""
            for _ in range(self.n(low, high)):
                first, last = self.pick(TEXT_RANGES)
                out += chr(self.n(first, last))
            return ascii(out)
        for _ in range(self.n(4, 9)):
            use = self.pick(TEXT_USES).format(s=text(0, 6), u=text(1, 2))
            self.w(f"t(lambda: ({use}))")

    def piece_codec_bytes(self):
        # The args of an error that a handler saw before are CPython's first ones.
        self.w("def td_(f):\n    try: print(f())\n    except UnicodeError as e: print(e)")
        for _ in range(self.n(3, 8)):
            data = bytes(self.pick([self.n(0, 255), self.n(0x80, 0xff), self.n(0x20, 0x7e), 0xc3, 0xe2, 0xf0, 0xd8, 0, 0x5c, 0x2b])
                for _ in range(self.n(0, 8)))
            codec = self.one("utf-8", "utf-8", "utf-16", "utf-16-le", "utf-32", "ascii", "latin-1", "cp1252", "utf-7", "utf-8-sig", "unicode_escape", "raw_unicode_escape", "cp437", "koi8-r")
            handler = self.one("strict", "strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass")
            self.w(f"td_(lambda: ascii({data!r}.decode({codec!r}, {handler!r})))")

    def piece_percent_rows(self):
        for _ in range(self.n(4, 10)):
            spec = "%" + "".join(self.some("-+ 0#", 0, 2)) + self.one("", "", "8", "3", "*", "12") + self.one("", "", ".2", ".0", ".", ".*", ".12") \
                + self.one(*"dixXoeEfFgGcsrau%b", "ld", "q", "z")
            values = [self.pick(PERCENT_ARGUMENTS) for _ in range(1 + spec.count("*"))]
            for i in range(len(values) - 1):
                values[i] = self.one("5", "-6", "0", "True", "'x'", "10**20", "2")
            prefix = self.one("", "", "b", "bytearray(b")
            text = f"{prefix}{spec!r}" + (")" if prefix.endswith("(b") else "")
            self.w(f"t(lambda: {text} % ({', '.join(values)},))" if self.p(0.9) else f"t(lambda: {text} % {values[-1]})")

    def piece_scope_corners(self):
        f, c = self.fresh("scope"), self.fresh("Scope")
        self.w("class M_:\n    def __init__(self, v): self.v = v\n    def __enter__(self): return self.v\n    def __exit__(self, *a): return None")
        declare = self.one("", "", "global x\n", "nonlocal x\n")
        body = [self.pick(SCOPE_BODIES) for _ in range(self.n(1, 4))]
        in_class = self.p(0.4)
        self.w("x = 'module'")
        with self.block(f"def {f}():"):
            self.w(self.one("x = 'outer'", "x = 'outer'", "y = 1", "x = 'outer'\ndef reader(): return x"))
            with self.block(f"class {c}:" if in_class else "def inner_():"):
                if declare:
                    self.w(declare.strip())
                for text in body:
                    with self.guarded():
                        self.w(text)
            if in_class:
                self.w(f"show(type({c}.__dict__.get('x')).__name__)")
            else:
                self.w("inner_()")
            self.w("try:\n    show(type(x).__name__, x if isinstance(x, str) else 0)\nexcept NameError as e_:\n    caught(e_)")
        self.w(f"t({f})")
        self.w("t(lambda: (type(x).__name__, x if isinstance(x, str) else 0))\nx = 'reset'")

    def piece_stars(self):
        self.w("def f(*a, **k): return a, sorted(k)\nclass Keys_:\n    def keys(self): return ['kk']\n    def __getitem__(self, k): return k * 2")
        self.w("class Item_:\n    def __getitem__(self, k): return k\na_ = Item_()")
        for _ in range(self.n(4, 9)):
            text = self.filled_stars(self.pick(STAR_FORMS))
            self.w(f"t(lambda: ({text}))")
        g = self.fresh("g")
        i, j = self.pick(STAR_ITERABLES), self.pick(STAR_ITERABLES)
        self.w(f"def {g}():\n    yield *{i}, 0\n    for q_ in *{i}, *{j}: yield q_\n    return *{i}, 1")
        self.w(f"t(lambda: list({g}()))")
        with self.guarded():
            self.w(self.one(f"p_, *q_ = *{i}, *{j}\nshow(p_, q_)", f"*p_, q_ = {i}\nshow(p_, q_)", f"(p_, *q_), r_ = {i}, {j}\nshow(p_, q_, r_)",
                f"for p_, *q_ in [{i}, {j}]: show(p_, q_)", f"[*p_] = {i}\nshow(p_)", f"*a_.p, b_ = {i}\nshow(a_.p, b_)", f"p_ = *{i},\nshow(p_)"))

    def filled_stars(self, text):
        out = text.replace("{{", "\x01").replace("}}", "\x02")
        for mark, pool in (("{i}", STAR_ITERABLES), ("{d2}", STAR_MAPPINGS), ("{d}", STAR_MAPPINGS)):
            while mark in out:
                out = out.replace(mark, self.pick(pool).replace("{", "\x01").replace("}", "\x02"), 1)
        return out.replace("\x01", "{").replace("\x02", "}")

    def piece_bound_methods(self):
        """Methods taken off their objects, of builtins and of subclasses, called rightly and wrongly."""
        base = self.one("list", "dict", "str", "bytes", "set", "tuple", "int", "float", "frozenset", "bytearray", "ValueError")
        c = self.fresh("B")
        self.w(f"class {c}({base}): pass")
        for _ in range(self.n(4, 10)):
            name, owner = self.pick(BOUND_CALLS), self.one(c, base)
            arguments = ", ".join(self.pick(ODD) for _ in range(self.n(0, 3)))
            if self.p(0.15):
                arguments += (", " if arguments else "") + self.one("key=1", "x=2", "default=3")
            form = self.n(0, 4)
            call = [f"{owner}().{name}({arguments})", f"getattr({owner}(), {name!r})({arguments})", f"{owner}.{name}({owner}(){', ' + arguments if arguments else ''})",
                f"{owner}.{name}({arguments})", f"(lambda m_: m_({arguments}))({owner}().{name})"][form]
            self.w(f"t(lambda: {call})")
        self.w(f"t(lambda: ({c}().__len__.__name__, {c}().__len__.__self__.__class__.__name__, {base}.__repr__.__objclass__.__name__, type({base}.__repr__).__name__))")

    def piece_live_names(self):
        """globals(), locals(), vars(), dir() where names come and go."""
        f = self.fresh("live")
        steps = ["a_ = {v}", "del a_", "show(sorted(k for k in locals() if k[-1] == '_' != k[0]))", "show('a_' in dir())", "show(vars().get('a_', 'none'))",
            "globals()['made_'] = {v}", "show(made_)", "del globals()['made_']", "show(ghost_)", "b_ = [locals().get('a_') for _ in range(1)]\nshow(b_)",
            "c_ = lambda: a_\nshow(c_())", "for a_ in range(2): pass", "show('made_' in globals())", "global made_\nmade_ = {v}", "l_ = locals()\na_ = 'later'\nshow(l_.get('a_'))", "show(len(locals()) >= 0)",
            "class q_: z_ = 1\nshow(sorted(k for k in vars(q_) if k[-2:] == '__' and k < '__d'))", "show(dir(q_)[:0])", "try:\n    show(a_)\nexcept NameError as e_:\n    caught(e_)"]
        with self.block(f"def {f}(p_={self.leaf('int')}):" if self.p(0.7) else "if True:"):
            for _ in range(self.n(3, 7)):
                step = self.pick(steps).format(v=self.leaf("int"))
                if step.startswith("global made_"):
                    step = step.split("\n")[1]
                with self.guarded():
                    self.w(step)
        self.w(f"t(lambda: {f}())" if any(f"def {f}" in line for line in self.lines) else "pass")
        self.w("globals().pop('made_', None)\nfor n_ in ('a_', 'b_', 'c_'): globals().pop(n_, None)")

    def piece_async_corners(self):
        """Comprehensions, generators and managers of coroutines in each other."""
        m, g = self.fresh("main"), self.fresh("ag")
        self.w(f"""import asyncio
async def {g}(n, log='{g}'):
    try:
        for i in range(n):
            got = yield i
            if got: show('got', got)
    except {self.one('ValueError', 'GeneratorExit', 'asyncio.CancelledError')} as e:
        show('in generator', type(e).__name__)
        {self.one('raise', 'return', 'raise KeyError(1)')}
    finally:
        {self.one('show("closing")', 'await asyncio.sleep(0)', 'pass', 'show(log)')}
async def id_(v): return v
class A_:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self.n""")
        forms = [f"[x async for x in {g}(3) if x]", f"[(x, y) async for x in {g}(2) for y in range(x + 1)]", f"{{x: await id_(x * 2) async for x in {g}(3)}}",
            f"[await id_(x) for x in range(3) if await id_(x)]", f"[[y async for y in {g}(x)] async for x in {g}(3)]", f"{{y for x in [1, 2] async for y in {g}(x)}}",
            f"[x async for x in A_()]", f"list(x for x in [y async for y in {g}(2)])", f"[z async for z in (x async for x in {g}(3))]", f"(await id_(1)) + (await id_(2))",
            f"await asyncio.gather(*[id_(i) for i in range(3)])", f"[x for x in await id_([1, 2])]", f"(lambda: [1])()", f"max([x async for x in {g}(3)])", f"f'{{await id_(5)!r:>4}}'",
            f"[*(await id_((1, 2)))]", f"{{**(await id_({{'k': 1}}))}}", f"(await id_({g}))(1).__class__.__name__", f"[x async for x in 5]", f"[x async for x in (1,)]", f"[x for x in {g}(1)]",
            f"await 5", f"await {g}(1)", f"type(x async for x in {g}(1)).__name__", f"await anext({g}(0), 'none')", f"aiter({g}(1)).__class__.__name__"]
        with self.block(f"async def {m}():"):
            for _ in range(self.n(2, 5)):
                with self.guarded("BaseException"):
                    self.w(f"show({self.pick(forms)})")
            self.w(f"it_ = {g}({self.n(0, 3)})")
            for _ in range(self.n(1, 4)):
                with self.guarded("BaseException"):
                    self.w("show(await it_." + self.one("__anext__()", "asend(None)", "asend(7)", "athrow(ValueError('t'))", "aclose()", "athrow(GeneratorExit)", "__anext__()") + ")")
            self.w("try: await it_.aclose()\nexcept BaseException as e_: caught(e_)")
        self.w(f"t(lambda: asyncio.run({m}()))")

    def piece_exception_corners(self):
        """Exceptions as values: fields set by hand, raised again, in each other's chains."""
        k = self.fresh("E")
        self.w(f"class {k}({self.one('Exception', 'ValueError', 'KeyError', 'OSError', 'StopIteration', 'LookupError, ValueError', 'ArithmeticError')}):\n    {self.one('pass', 'def __str__(self): return ' + repr('S'), 'def __init__(self, *a, **k): super().__init__(*a)', 'extra = 1', 'def __repr__(self): return ' + repr('R'), '__slots__ = ()', 'def __eq__(self, o): return True')}")
        self.w(f"e1, e2 = {k}({self.one('', '1', repr('m'), '1, 2', '2, ' + repr('no') + ', ' + repr('f'))}), {self.pick(EXCEPTIONS)}({self.one('', '3', repr('w'))})")
        uses = ["setattr(e1, 'args', {v})", "setattr(e1, '__cause__', {x})", "setattr(e1, '__context__', {x})", "setattr(e1, '__suppress_context__', {v})", "e1.args", "str(e1)", "repr(e1)", "e1.add_note('n')", "e1.__notes__",
            "e1.with_traceback(None) is e1", "e1.__reduce__()[1]", "raise_(e1)", "raise_(e1, e2)", "raise_(e2, e1)", "raise_(e1, None)", "nested(e1, e2)", "nested(e2, e1)", "nested(e1, e1)", "e1 == e2", "e1.__cause__", "e1.__context__", "e1.__suppress_context__",
            "raise_({k}, {v})", "raise_({v})", "raise_(type(e1))", "isinstance(e1, ({k}, int))", "e1.errno", "e1.value", "e1.name", "setattr(e1, 'new', 1)", "hash(e1) and 1", "e1.__init__(7)", "type(e1)(*e1.args).args", "e1.__setstate__({{'st': 1}})", "getattr(e1, 'st', 0)",
            "reraise(e1)", "reraise(e2)", "copy_(e1).args", "e1.add_note(5)", "delattr(e1, 'args')", "delattr(e1, '__cause__')", "bool(e1)", "f'{{e1}}|{{e1!r}}'"]
        self.w("""def raise_(e, *c):
    if c: raise e from c[0]
    raise e
def nested(a, b):
    try: raise a
    except BaseException:
        try: raise b
        finally: show('final')
def reraise(e):
    try:
        try: raise e
        except Exception as x: show(x is e); raise
    except Exception as y:
        return y is e, y.__context__ is None
def copy_(e):
    import copy
    return copy.copy(e)""")
        for _ in range(self.n(5, 11)):
            text = self.pick(uses).format(v=self.one("5", "None", "(1, 2)", "'s'", "[3]", "True"), x=self.one("e2", "None", "5", "ValueError(9)", "KeyError"), k=k)
            self.w(f"t(lambda: {text})")

    def piece_loops_and_finally(self):
        """break, continue and return in every nesting of loops, try, with and match."""
        f = self.fresh("nest")

        def body(depth, loop):
            for _ in range(self.n(1, 2)):
                r = self.n(0, 11)
                if depth <= 0 or r <= 2:
                    leave = ["return i_", "raise ValueError(i_)", "show('at', i_)", "show('at', i_)", "pass", "1 / (i_ - 1)", "return [j_ for j_ in range(i_)]"]
                    leave += ["break", "continue", "break", "continue"] if loop else []
                    self.w(f"if {self.one('i_ == 1', 'i_ > 0', 'True', 'not i_')}: {self.pick(leave)}")
                elif r <= 4:
                    with self.block(self.one("for i_ in range(3):", "for i_ in (0, 1):", "while (i_ := i_ + 1) < 4:")):
                        body(depth - 1, True)
                    if self.p(0.4):
                        self.w("else: show('else')")
                elif r <= 8:
                    with self.block("try:"):
                        body(depth - 1, loop)
                    handled = self.p(0.6)
                    if handled:
                        with self.block(f"except {self.one('ValueError', 'ZeroDivisionError', 'Exception', '(ValueError, TypeError)')} as e_:"):
                            self.w("show('handler', type(e_).__name__)")
                            body(depth - 1, loop)
                        if self.p(0.3):
                            with self.block("else:"):
                                body(depth - 1, loop)
                    if not handled or self.p(0.6):
                        with self.block("finally:"):
                            self.w("show('finally', i_)")
                            if self.p(0.5):
                                body(depth - 1, loop)
                elif r == 9:
                    with self.block(f"with W_({self.one('None', 'True', 'False')}):"):
                        body(depth - 1, loop)
                elif r == 10:
                    with self.block("match i_:"):
                        with self.block(f"case {self.one('0', '1', 'int(q_)', '_')}:"):
                            body(depth - 1, loop)
                else:
                    with self.block("if i_ % 2:"):
                        body(depth - 1, loop)
                    with self.block("else:"):
                        body(depth - 1, loop)

        self.w("class W_:\n    def __init__(self, r): self.r = r\n    def __enter__(self): show('in')\n    def __exit__(self, k, *a): show('out', k and k.__name__); return self.r")
        generator = self.p(0.3)
        with self.block(f"def {f}(i_=0):"):
            body(4, False)
            self.w("yield i_" if generator else "return 'end', i_")
        self.w(f"t(lambda: list({f}()))\nt(lambda: list({f}(1)))" if generator else f"t({f})\nt(lambda: {f}(1))")

    def piece_creation_order(self):
        """What runs when a class is made: __prepare__, body, __set_name__, __init_subclass__, decorators."""
        m, b, c = self.fresh("Meta"), self.fresh("Made"), self.fresh("Made")
        self.w(f"""class {m}(type):
    @classmethod
    def __prepare__(mcs, name, bases, **k):
        show('prepare', name, sorted(k))
        return {self.one('{}', 'dict(given=1)', 'Names_()', '5' if self.p(0.1) else '{}')}
    def __new__(mcs, name, bases, ns, **k):
        show('new', name, sorted(n for n in ns if n[0] != '_'))
        return super().__new__(mcs, name, bases, dict(ns){self.one('', ', **k')})
    def __init__(cls, name, bases, ns, **k):
        show('init', name)
        super().__init__(name, bases, ns)
class Names_(dict):
    def __setitem__(self, k, v):
        if k[0] != '_': show('name', k)
        super().__setitem__(k, v)
    def __missing__(self, k):
        if k[:4] == 'auto': return k
        raise KeyError(k)
class Field_:
    def __init__(self, n): self.n = n
    def __set_name__(self, owner, name):
        show('set_name', owner.__name__, name, self.n)
        {self.one('pass', 'pass', 'raise ValueError(name)', 'owner.extra = name', 'delattr(owner, name)')}
    def __get__(self, o, t=None): return {self.one('self.n', 'self', '(o is None, self.n)')}""")
        metaclass = self.one("", f", metaclass={m}", f", metaclass={m}, opt=1", ", opt=2", f", metaclass=lambda n, b, d, **k: (n, sorted(k))")
        with self.guarded():
            with self.block(f"class {b}({self.one('object', 'dict', 'list')}{metaclass if 'opt' not in metaclass or self.p(0.3) else ''}):"):
                self.w(f"a_ = Field_(1)\nb = Field_(2)\n{self.one('c = 3', 'auto_x', 'd = auto_y', 'pass', 'e = b')}")
                self.w(f"def __init_subclass__(cls, {self.one('**k', 'opt=None, **k', '/, *, opt', '')}):\n    show('subclass', cls.__name__)\n    super().__init_subclass__({self.one('', '**k' if self.p(0.3) else '')})")
            with self.block(f"class {c}({b}{self.one('', ', opt=3', f', metaclass={m}', ', **{}', ', *[]')}):"):
                self.w(self.one("z = Field_(4)", "a_ = 5", "pass", "__slots__ = ('q',)", f"class {c}i: y = Field_(6)"))
            self.w(f"show({c}.a_, type({c}).__name__, [k.__name__ for k in {c}.__mro__], sorted(n for n in vars({c}) if n[0] != '_'))")
        self.w(f"t(lambda: type('Dyn', ({b},), {{'w': Field_({self.one('7', repr(self.pick(WORDS)))})}}).__name__)")
