# Pieces about objects as programs look at them: attributes of every kind of object read, set and
# deleted; iterators in the middle of their way; functions whose parts change; metaclasses behind
# mixins; namespaces of classes made by hand; generators driven with odd arguments; subclasses of
# builtins through every operator.
from core import ODD
from expressions import Expressions

OBJECTS = ["func_", "lambda a, b=1: a", "Cls_", "Cls_()", "Cls_().meth", "Cls_.meth", "Cls_.cm", "Cls_.sm", "vars(Cls_)['cm']",
    "vars(Cls_)['sm']", "vars(Cls_)['prop']", "Cls_.prop", "Slots_()", "Slots_.a", "Meta_", "WithMeta_", "WithMeta_()", "gen_()", "gen_",
    "len", "[].append", "list.append", "str.join", "'a'.join", "dict.fromkeys", "object().__str__", "int.__add__", "(1).__add__", "type",
    "object", "object()", "int", "5", "1.5", "True", "'text'", "b'bytes'", "(1, 2)", "[1]", "{'k': 1}", "{1}", "frozenset({1})",
    "range(3)", "slice(1, 2)", "iter([1])", "iter({})", "iter('a')", "iter(range(2))", "zip([1])", "map(len, ['a'])", "enumerate('a')",
    "reversed([1])", "filter(None, [1])", "iter(int, 1)", "{}.keys()", "{}.items()", "{'a': 1}.values()", "None", "...", "NotImplemented",
    "ValueError('v')", "ValueError", "KeyError", "ExceptionGroup('g', [ValueError(1)])", "OSError(2, 'no')", "StopIteration(3)",
    "type(Cls_.__dict__)({})", "memoryview(b'ab')", "bytearray(b'ab')", "1j", "Sub_('sub')",
    "SubInt_(7)", "SubList_([1])", "property(len)", "classmethod(len)", "staticmethod(5)", "Cls_.__init__", "Cls_().__init__",
    "Cls_.__eq__", "Callable_()", "Hooked_()", "Enum_.ONE", "Enum_", "Data_(1)", "Data_", "Named_(1, 2)", "Named_",
    "partial_(len, 'x')", "cached_", "math_.pi"]
NAMES = ["__name__", "__qualname__", "__dict__", "__class__", "__self__", "__func__", "__wrapped__", "__defaults__",
    "__kwdefaults__", "__annotations__", "__bases__", "__mro__", "__base__", "__slots__", "x", "a", "fget", "fset", "args",
    "__call__", "__len__", "__iter__", "__next__", "__hash__", "__eq__", "__repr__", "__init__", "__format__",
    "__getattribute__", "__isabstractmethod__", "__set_name__", "__closure__", "__type_params__", "__orig_bases__",
    "__origin__", "__args__", "real", "start", "stop", "name", "value", "__members__", "_fields", "__match_args__", "__dataclass_fields__", "func",
    "gi_running", "__cause__", "__traceback__", "__notes__", "errno", "__abstractmethods__", "__length_hint__", "__contains__", "__bool__",
    "__add__", "__radd__", "__getitem__", "__index__", "__int__", "__enter__", "__await__", "__thisclass__", "mapping",
    "obj", "__name__", "__dict__", "__missing__", "__prepare__", "__instancecheck__", "__init_subclass__", "__class_getitem__"]
# Shown by class and truth alone: what they are has an address, or lists what an object has.
SHOWN = "sh_({})"
USES = ["sh_({o}.{n})", "setattr({o}, '{n}', {v})", "delattr({o}, '{n}')", "hasattr({o}, '{n}')", "sh_(getattr({o}, '{n}', 'dflt'))",
    "sh_(type({o}).{n})", "object.__setattr__({o}, '{n}', {v})", "'{n}' in dir({o})"]
WHOLE = ["sh_(type({o}))", "bool({o})", "callable({o})", "isinstance({o}, {c})", "issubclass({o}, {c})", "sh_(hash({o})) and 1", "{o} == {o}",
    "{o} < {o}", "len({o})", "sh_(iter({o}))", "sh_(next({o}))", "{o}[0]", "{o}['k']", "{o}[0:1]", "{o}()", "{o}(1)", "{o}(1, 2, 3)", "{o}(zz=1)",
    "1 in {o}", "-{o}", "~{o}", "{o} + 1", "1 + {o}", "{o} * 2", "{o} @ {o}", "{o} | {o}", "{o} | None", "int({o})", "float({o})",
    "'%d' % {o}", "format({o}, '5')", "sh_(vars({o}))", "list({o})", "dict({o})", "{o}.__eq__({o})", "{o}.__class__.__name__", 
    "setattr({o}, '__class__', {c})", "sum({o})", "max({o})", "[*{o}]", "{{**{o}}}", "sorted({o})", "reversed({o})",
    "'x'.join({o})", "{o}.__ne__(5)", "round({o})", "divmod({o}, 2)", "{o} ** 2", "not {o}", "bytes({o})", "tuple({o})", "enumerate({o})", "sh_({o}.__hash__)",
    "raise_({o})", "isinstance(1, {o})", "issubclass(int, {o})", "print({o}, end='') if 0 else 1", "range({o})", "type('N', ({o},), {{}}).__name__",
    "hex({o})", "chr({o})", "ord({o})", "abs({o})", "pow({o}, 2, 3)", "str({o}, 'utf-8')", "open_({o})", "super({o})", "iter({o}, 1)", "zip({o}, strict=True)"]

ITERATORS = ["iter([1, 2, 3])", "iter((1, 2, 3))", "iter('abc')", "iter(b'abc')", "iter(range(3))", "iter({'a': 1, 'b': 2})", "iter({'a': 1}.items())",
    "reversed([1, 2, 3])", "reversed((1, 2))", "reversed('ab')", "reversed(range(4))", "reversed({'a': 1, 'b': 2})", "reversed({'a': 1}.values())", "enumerate('abc', 5)", "zip([1, 2], 'ab')",
    "zip([1], [2, 3], strict=True)", "map(str, [1, 2])", "map(lambda *a: a, [1], [2])", "filter(None, [0, 1, 2])", "iter(iter([1, 2]))", "iter(lambda: 1, 1)",
    "iter(bytearray(b'ab'))", "iter(Indexed_())", "reversed(Indexed_())", "(x for x in 'ab')", "iter({3})", "iter({1: 2}.keys())",
    "iter(range(10**20, 10**20 + 3))", "reversed(range(10**20, 10**20 + 2))", "enumerate(iter([1]), 2**63)", "it_.chain([1], [2])", "it_.count(3, 2)", "it_.cycle('ab')",
    "it_.repeat(1, 3)", "it_.islice([1, 2, 3], 1, None)", "it_.accumulate([1, 2, 3])", "it_.product('ab', repeat=2)", "it_.permutations('abc', 2)",
    "it_.combinations('abc', 2)", "it_.takewhile(bool, [1, 0])", "it_.zip_longest('a', 'bc')", "it_.pairwise('abc')", "it_.groupby('aab')", "it_.starmap(pow, [(2, 3)])",
    "it_.compress('abc', [1, 0, 1])", "it_.dropwhile(bool, [1, 0, 2])", "it_.filterfalse(None, [0, 1])"]
STEPS = ["next({i})", "next({i}, 'end')", "{i}.__length_hint__()", "op_.length_hint({i}, 'no')" , "op_.length_hint({i}, 7)", "list(it_.islice({i}, 2))", "{i}.__next__()", "iter({i}) is {i}",
    "type({i}).__name__", "list(copy_.copy({i}))", "list(it_.islice(copy_.copy({i}), 3))", "2 in {i}", "bool({i})", "len({i})", "{i}[0]", "{i} == {i}",
    "sum(1 for _ in it_.islice({i}, 5))", "dict(it_.islice(enumerate({i}), 2))", "a, *b = it_.islice({i}, 3)", "tuple(zip({i}, {i}))[:2]", "{i}.send(1)", "{i}.close()", "{i}.x", "setattr({i}, 'x', 1)"]

FUNCTION_CHANGES = ["f_.__defaults__ = {d}", "f_.__kwdefaults__ = {k}", "f_.__name__ = {s}", "f_.__qualname__ = {s}", "f_.__doc__ = {s}", "f_.__annotations__ = {k}",
    "f_.__module__ = {s}", "f_.x = 1", "del f_.x", "f_.__dict__ = {k}", "f_.__kwdefaults__['c'] = 7", "del f_.__defaults__", "del f_.__kwdefaults__",
    "del f_.__doc__", "del f_.__name__", "del f_.__annotations__", "f_.__annotations__['a'] = int", "f_.__closure__ = None", "f_.__class__ = int", "f_.__wrapped__ = len", "f_.__defaults__ = None",
    "f_.__kwdefaults__ = None", "f_.__call__ = len", "f_ = staticmethod(f_)", "f_ = classmethod(f_).__get__(0, int)", "f_ = f_.__get__(5)", "f_ = f_.__get__(None, int)"]
FUNCTION_LOOKS = ["f_()", "f_(1)", "f_(1, 2)", "f_(1, 2, 3)", "f_(a=1)", "f_(1, c=2)", "f_(b=5)", "f_(*[1], **{'c': 3})", "f_.__defaults__", "f_.__kwdefaults__", "f_.__name__", "f_.__qualname__", "own_doc(f_)",
    "f_.__annotations__", "f_.__module__", "isinstance(f_, type) or f_.__dict__", "str(inspect_.signature(f_))", "f_.x", "repr(f_)[:12]", "f_.__self__", "f_.__func__.__name__", "f_ == f_", "f_.__wrapped__.__name__"]

SUB_OPERANDS = ["s_", "s_", "1", "2.5", "'a'", "[1]", "(1,)", "{1}", "{'a': 1}", "b'a'", "None", "True", "2**70", "1j", "s2_", "range(2)"]
SUB_USES = ["{a} + {b}", "{a} - {b}", "{a} * {b}", "{a} / {b}", "{a} // {b}", "{a} % {b}", "{a} ** {b}", "{a} & {b}", "{a} | {b}", "{a} ^ {b}", "{a} << {b}", "{a} < {b}", "{a} == {b}", "{a} in {b}", "{a}[{b}]",
    "divmod({a}, {b})", "pow({a}, {b})", "-{a}", "abs({a})", "round({a}, {b})", "str({a})", "repr({a})", "f'{{{a}!s:>6}}'", "format({a}, {b})", "hash({a}) == hash({b})", "int({a})", "float({a})", "complex({a})", "bool({a})", "len({a})", "list({a})",
    "{a}.copy()", "{a}.__class__.__name__", "type({a} + {b}).__name__", "type({a} * {b}).__name__", "type(-{a}).__name__", "type({a}[:]).__name__", "max({a}, {b})", "sorted([{a}, {b}])", "sum([{a}, {b}])", "{{{a}: 1}}[{b}]", "{a} is {b}",
    "'%s|%r' % ({a}, {b})", "isinstance({a}, type({b}))", "copy_.copy({a}).__class__.__name__", "{a}.__add__({b})", "{a}.__radd__({b})", "{a}.__eq__({b})", "[*{a}]", "str.join('-', {a})", "{a}.x", "setattr({a}, 'x', {b})", "vars({a})",
    "range({a})", "[1, 2, 3][{a}]", "'abc'[{a}:{b}]", "bytes({a})", "chr({a})", "hex({a})", "{a}.__format__('')", "dict({a})", "set({a})", "tuple({a})", "{a}.__index__()", "json_.dumps({a})", "json_.dumps([{a}, {{'k': {a}}}])"]
SUB_DUNDERS = ["def __eq__(self, o): return {r}", "def __hash__(self): return 7", "def __repr__(self): return 'R'", "def __str__(self): return 'S'", "def __len__(self): return {r}", "def __iter__(self): return iter('it')",
    "def __getitem__(self, k): return ('item', k if isinstance(k, int) else 'k')", "def __contains__(self, v): return {r}", "def __add__(self, o): return 'add'", "def __radd__(self, o): return 'radd'", "def __bool__(self): return {r}", "def __int__(self): return 42",
    "def __index__(self): return 2", "def __float__(self): return 4.5", "def __format__(self, s): return 'F' + s", "def __lt__(self, o): return {r}", "def __neg__(self): return 'neg'", "def __mul__(self, o): return 'mul'", "def __rmul__(self, o): return NotImplemented",
    "def __missing__(self, k): return 'missing'", "def keys(self): return ['a']", "def items(self): return [('i', 1)]", "def __new__(cls, *a): return super().__new__(cls, *a)", "def __init__(self, *a): pass", "__slots__ = ()", "def upper(self): return 'UP'",
    "def __getattr__(self, n): return n", "def copy(self): return 'copied'", "def append(self, v): return 'appended'", "__hash__ = None", "def __mod__(self, o): return 'mod'", "def __rmod__(self, o): return 'rmod'", "def __sub__(self, o): return NotImplemented", "def __rsub__(self, o): return 'rsub'"]
SUB_MADE = {"int": ["3", "-5", "2**65"], "str": ["'ab'", "''", "'a'"], "float": ["2.5", "-0.0"], "list": ["[3, 1]", "[]"], "tuple": ["(3, 1)", "()"], "dict": ["{'a': 1}", "{}"], "set": ["{1, 2}"], "frozenset": ["{1}"], "bytes": ["b'ab'"], "bytearray": ["b'ab'"], "complex": ["1+2j"]}

THROWN = ["ValueError", "ValueError(1)", "ValueError, 2", "ValueError, (3, 4)", "ValueError, None", "KeyError, KeyError(5)", "GeneratorExit", "GeneratorExit()", "StopIteration", "StopIteration(6)", "5", "None", "int", "'s'", "ValueError(1), 2", "ValueError, 1, 2", "Odd_", "", "1, 2, 3, 4", "ValueError, 1, None", "StopAsyncIteration", "RuntimeError('r')"]


class Reflect(Expressions):
    def reflected(self):
        self.w("""import copy as copy_, inspect as inspect_, math as math_, itertools as it_, operator as op_, json as json_
from functools import partial as partial_, lru_cache as lru_, wraps as wraps_
from enum import Enum
from dataclasses import dataclass
from collections import namedtuple
def func_(a, /, b: int = 2, *c, d=4, **e) -> 'ann':
    "func doc"
    return a, b, c, d, sorted(e)
class Meta_(type):
    "meta doc"
    m_attr = 'm'
    def m_meth(cls): return cls.__name__
class Cls_:
    "cls doc"
    x = 'class x'
    def __init__(self, *a): self.a = a
    def meth(self, q=1): return 'meth', q
    @classmethod
    def cm(cls): "cm doc"; return cls.__name__
    @staticmethod
    def sm(*a): return a
    @property
    def prop(self): "prop doc"; return 'p'
class Slots_: __slots__ = {'a': 'slot doc', 'x': None}
class WithMeta_(metaclass=Meta_): x = 1
def gen_(): yield 1
class Sub_(str): pass
class SubInt_(int): pass
class SubList_(list): x = 0
class Callable_:
    def __call__(self, *a, **k): return a, k
class Hooked_:
    def __getattr__(self, n):
        if n[:2] == '__': raise AttributeError(n)
        return 'hook ' + n
    def __setattr__(self, n, v): show('set', n)
    def __delattr__(self, n): show('del', n)
class Enum_(Enum): ONE = 1; TWO = 2
@dataclass
class Data_:
    a: int
    x: list = None
Named_ = namedtuple('Named_', 'a x')
@lru_(None)
def cached_(a): return a
class Indexed_:
    def __getitem__(self, i): return 'xyz'[i]
    def __len__(self): return 3
class Odd_(Exception):
    def __new__(cls, *a): return 5
def raise_(e): raise e
def open_(v): return v
def sh_(v):
    if isinstance(v, (type, int, float, str, bytes, complex, type(None), list)) or v in ((), ...):
        return v
    return type(v).__name__.replace('member_', 'getset_')""")

    def piece_attributes(self):
        self.reflected()
        for _ in range(self.n(5, 14)):
            use = self.pick(USES).format(o=self.wrapped_object(), n=self.pick(NAMES), v=self.one("5", "'s'", "None", "(1,)", "{'k': 1}", "int", "func_"))
            self.w(f"t(lambda: {use})")

    def wrapped_object(self):
        o = self.pick(OBJECTS)
        return f"({o})" if o[0] in "l-0123456789" and not o.startswith(("list", "len")) else o

    def piece_whole_objects(self):
        self.reflected()
        for _ in range(self.n(5, 14)):
            use = self.pick(WHOLE).format(o=self.wrapped_object(), c=self.one("int", "Cls_", "object", "(int, str)", "type", "Meta_", "int | str", "Slots_", "dict"))
            self.w(f"t(lambda: {use})")

    def piece_iterator_states(self):
        self.reflected()
        i = self.fresh("i")
        self.w(f"{i} = {self.pick(ITERATORS)}")
        for _ in range(self.n(4, 10)):
            step = self.pick(STEPS).format(i=i)
            if "= it_" in step:
                with self.guarded():
                    self.w(step)
                    self.w("show(a, b)")
            else:
                self.w(f"t(lambda: {step})")

    def piece_function_parts(self):
        self.reflected()
        f = self.one("def f_(a, b=2, *, c=3): return a, b, c", "def f_(a=1, /, b: int = 2, *r, c: str = 'c', **k) -> float:\n    'doc'\n    return a, b, r, c, sorted(k)",
            "f_ = lambda a, b=5: (a, b)", "async def f_(a, b=1): return a", "def f_(*, c): return c", "@wraps_(func_)\ndef f_(a, b=0): return a, b")
        self.w(f)
        for _ in range(self.n(4, 12)):
            if self.p(0.45):
                with self.guarded():
                    self.w(self.pick(FUNCTION_CHANGES).format(d=self.one("(1,)", "(1, 2)", "()", "[1]", "5", "None"), k=self.one("{'c': 9}", "{}", "{'zz': 1}", "None", "5", "{'a': int}"),
                        s=self.one("'renamed'", "''", "5", "None", "'a.b'")))
            else:
                look = self.pick(FUNCTION_LOOKS)
                self.w(f"t(lambda: {look})" if not f.startswith("async") or "f_(" not in look or "(f_" in look else f"t(lambda: f_.__name__)")

    def piece_subclass_operators(self):
        """A subclass of a builtin that has some methods of its own, through every use."""
        self.reflected()
        base = self.pick(list(SUB_MADE))
        c, d = self.fresh("B"), self.fresh("B")
        for name, of in ((c, base), (d, self.one(c, base))):
            with self.guarded():
                with self.block(f"class {name}({of}):"):
                    for text in self.some(SUB_DUNDERS, 0, 4):
                        self.w(text.format(r=self.one("True", "False", "1", "0", "NotImplemented", "3", "'yes'")))
        with self.guarded():
            self.w(f"s_, s2_ = {c}({self.pick(SUB_MADE[base])}), {d}({self.pick(SUB_MADE[base])})")
            for _ in range(self.n(5, 12)):
                a, b = self.pick(SUB_OPERANDS), self.pick(SUB_OPERANDS)
                if "s_" not in (a, b):
                    a = "s_"
                use = self.pick(SUB_USES).format(a=a, b=b)
                self.w(f"t(lambda: {use})")

    def piece_metaclass_mixins(self):
        """Metaclasses with plain classes among their bases; what classes and instances then have."""
        self.reflected()
        mixin, meta, c = self.fresh("Mixin"), self.fresh("Meta"), self.fresh("C")
        bodies = ["def hello(cls): return cls.__name__, 'hello'", "x = 'meta x'", "@property\ndef prop(cls): return cls.__name__ + '.prop'", "def __len__(cls): return 3", "def __iter__(cls): return iter('meta')",
            "def __contains__(cls, v): return v == 1", "def __getitem__(cls, k): return 'item', k", "def __call__(cls, *a, **k):\n    show('call', a, sorted(k))\n    return super().__call__(*a, **k)", "def __getattr__(cls, n): return 'meta ' + n",
            "def __setattr__(cls, n, v):\n    show('set', n)\n    super().__setattr__(n, v)", "def __instancecheck__(cls, o): return o == 1", "def __subclasscheck__(cls, o): return o is int", "def __repr__(cls): return 'Repr'",
            "def __eq__(cls, o): return True\n__hash__ = type.__hash__", "def __add__(cls, o): return 'added'", "def __or__(cls, o): return 'ored'", "@classmethod\ndef __prepare__(mcs, name, bases, **k):\n    show('prepare', name, sorted(k))\n    return {'from_prepare': 1}",
            "def __new__(mcs, name, bases, ns, **k):\n    show('new', name, sorted(k))\n    return super().__new__(mcs, name, bases, ns)", "def __init__(cls, name, bases, ns, **k):\n    super().__init__(name, bases, ns)\n    cls.made = sorted(k)",
            "def mro(cls): return super().mro()", "def __dir__(cls): return ['only']", "def __delattr__(cls, n): show('del', n)", "def __bool__(cls): return False", "def __enter__(cls): return 'in'\ndef __exit__(cls, *a): return True", "def __lt__(cls, o): return True"]
        with self.guarded():
            with self.block(f"class {mixin}:"):
                for body in self.some(bodies[:13], 0, 3):
                    self.w(body)
            with self.block(f"class {meta}({self.one(f'{mixin}, type', f'type, {mixin}', 'type', f'{mixin}, Meta_')}):"):
                for body in self.some(bodies, 1, 5):
                    self.w(body)
            with self.block(f"class {c}({self.one('', '', 'Cls_, ', mixin + ', ', 'list, ')}metaclass={meta}{self.one('', '', ', k=1')}):"):
                for body in self.some(["x = 'class x'", "def m(self): return 'm', self.x", "def __getattr__(self, n): return 'inst ' + n", "@classmethod\ndef hello(cls): return 'own'", "def __init_subclass__(cls, **k): show('init_subclass', sorted(k))", "__slots__ = ('s',)"], 0, 3):
                    self.w(body)
            self.w(f"class {c}d({c}): y = 2")
        uses = ["{c}.hello()", "{c}.x", "{c}.prop", "len({c})", "list({c})", "1 in {c}", "{c}['k']", "{c}()", "{c}(1, k=2)", "{c}.nope", "setattr({c}, 'z', 1)", "{c}.z", "isinstance(1, {c})", "issubclass(int, {c})", "repr({c})[:6]", "{c} == 5",
            "{c} + 1", "{c} | int", "sh_({c}.__dict__)", "'x' in vars({c})", "{c}.made", "[k.__name__ for k in {c}.__mro__]", "{c}().x", "{c}().hello", "{c}().nope", "delattr({c}, 'x')", "[n for n in dir({c}) if n[0] != '_']", "type({c}).__name__",
            "{c}.from_prepare", "bool({c})", "sorted([{c}, {c}d]) and 1", "hash({c}) and 1", "{c}d.y", "{c}d.hello()", "type({c})('N', ({c},), {{}}).__name__", "{c}.__name__", "{c}.__class__.__name__", "getattr({c}, '__len__')", "{c}.__subclasses__()",
            "isinstance({c}(), {c})", "{c}.mro()[0] is {c}", "setattr({c}, '__dict__', {{}})", "delattr({c}, '__dict__')", "{c}().__dict__", "{c}.m", "{c}().m()", "super(type({c}), {c}).__repr__()[:6]", "[*{c}]", "type.__call__({c})", "object.__getattribute__({c}, 'x')",
            "type.__getattribute__({c}, 'x')", "{c}.__len__()", "type({c}).__len__({c})"]
        for _ in range(self.n(5, 12)):
            self.w("t(lambda: " + self.pick(uses).format(c=self.one(c, c, c + "d")) + ")")
        with self.guarded():
            self.w(self.one(f"with {c} as w_: show(w_)", f"for i_ in {c}: show(i_)", f"a_, *b_ = {c}\nshow(a_, b_)", f"match {c}:\n    case {c}(): show('matched')\n    case [*r_]: show(r_)\n    case _: show('none')", f"{c}.x += 'q'\nshow({c}.x)"))

    def piece_driven_generators(self):
        """Chains of generators and other iterators driven with right and wrong arguments."""
        self.reflected()
        a, b, c = self.fresh("a"), self.fresh("b"), self.fresh("c")
        throw = self.one("def throw(self, *a): show('throw', a); return 'thrown'", "def throw(self, t): raise t", "def throw(self, *a): raise StopIteration('done')",
            "throw = None", "pass", "@property\n    def throw(self): raise AttributeError('hid')")
        last = self.one("finally: show('a finally')", "finally:\n        yield 'in finally'", "else: pass")
        self.w(f"""class Sub{a}:
    def __iter__(self): return self
    def __next__(self): return 'next'
    {throw}
    {self.one("def close(self): show('close')", "pass", "def close(self): raise OSError('close')", "close = 5")}
    {self.one("def send(self, v): show('send', v); return v", "pass", "def send(self, v): raise StopIteration(v)")}
def {a}():
    try:
        while True:
            got = yield 'a'
            show('a got', got)
            {self.one('pass', 'if got == 1: return "a done"', 'if got: raise KeyError(got)')}
    except {self.one('ValueError', 'Exception', 'GeneratorExit', 'KeyError', 'BaseException')} as e:
        show('a caught', e)
        {self.one('return 1', 'raise', 'raise TypeError("t") from e', 'yield "after"', 'pass')}
    {last}
kept_ = []
def {b}():
    inner = {self.one(a + '()', f'Sub{a}()', a + '()', "iter('xyz')", f'{c}()')}
    kept_.append(inner)
    try:
        r = yield from inner
        show('b result', r)
    except {self.one('ValueError', 'Exception', 'OSError')} as e:
        show('b caught', e)
        {self.one('yield "b after"', 'raise', 'return 2')}
    return 'b done'
def {c}():
    yield 'c'
    {self.one('yield from [1, 2]', 'return (yield from ())', 'yield', 'yield from 5')}
g_ = {self.one(a, b, b)}()
kept_.append(g_)""")
        for _ in range(self.n(3, 9)):
            step = self.one("next(g_)", "next(g_)", "g_.send({v})", "g_.send(None)", "g_.throw({x})", "g_.throw({x})", "g_.close()", "next(kept_[0])", "g_.gi_running", "g_.gi_yieldfrom is kept_[0]", "list(it_.islice(g_, 2))").format(v=self.one("1", "None", "'s'", "0"), x=self.pick(THROWN))
            with self.guarded("BaseException"):
                self.w(f"show({step})")
        # One that is left may be closed by CPython's counting at any line; here it is closed now.
        self.w("for g_ in reversed(kept_):\n    for n_ in range(3):\n        try: getattr(g_, 'close', int)(); break\n        except (RuntimeError, OSError, KeyError, TypeError) as e_: caught(e_)")
