# Pieces about classes: operators with reflected and in-place forms, inheritance and super, metaclasses,
# descriptors, slots, attribute hooks, containers and numbers made by hand, subclasses of builtins.

from expressions import Expressions

BINARY = {"add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%",
    "matmul": "@", "pow": "**", "lshift": "<<", "rshift": ">>", "and": "&", "or": "|", "xor": "^"}
COMPARE = {"lt": "<", "le": "<=", "gt": ">", "ge": ">=", "eq": "==", "ne": "!="}
UNARY = {"neg": "-{}", "pos": "+{}", "invert": "~{}", "abs": "abs({})", "bool": "bool({})",
    "len": "len({})", "int": "int({})", "float": "float({})", "complex": "complex({})",
    "index": "[0, 1, 2][{}]", "hash": "hash({}) and 1",
         "repr": "repr({})", "str": "str({})", "bytes": "bytes({})", "iter": "list({})",
             "round": "round({})", "trunc": "__import_math.trunc({})",
             "floor": "__import_math.floor({})", "ceil": "__import_math.ceil({})",
             "reversed": "list(reversed({}))", "dir": "[n for n in dir({}) if n[:2] != '__']",
             "length_hint": "list({})",
         "call": "{}(1, 2, k=3)", "enter": "with_({})", "next": "next({})", "contains": "5 in {}",
             "getitem": "{}[1:2, ...]", "setitem": "setitem({})", "delitem": "delitem({})",
             "format": "format({}, 'spec')", "getattr": "{}.some_name", "missing": "{}['k']",
             "instancecheck": "isinstance(1, {})", "set_name": "{}", "await": "{}", "fspath": "{}",
             "divmod": "divmod({}, 2)", "rdivmod": "divmod(2, {})",
             "class_getitem": "type({})[int]", "sizeof": "{}", "bool_": "not {}",
             "bool__": "1 if {} else 2"}
RESULTS = ["1", "0", "-1", "True", "False", "'text'", "None", "NotImplemented", "[1, 2]",
    "iter([1, 2])", "5.5", "2**70", "self", "b'by'", "(1,)", "1j", "object", "[]", "1 / 0",
    "iter(())", "'é'"]
BASES = ["int", "str", "list", "dict", "tuple", "float", "set", "bytes", "frozenset", "Exception",
    "bytearray", "complex"]


class Classes(Expressions):
    def piece_operators(self):
        """Two classes with some of the operators; who is asked, in which order."""
        a, b = self.fresh("A"), self.fresh("B")
        log = self.fresh("log")
        self.w(f"{log} = []")
        ops = self.some(BINARY, 2, 4)
        comparisons = self.some(COMPARE, 1, 3)
        for name, base in ((a, self.one("", "", "(int)", "(str)", "(list)", "(float)")), (b,
            self.one("", f"({a})", f"({a})"))):
            with self.block(f"class {name}{base}:"):
                self.w(f"def show_me(self): pass\ndef __repr__(self): return '{name}'")
                for op in ops:
                    for prefix in ("", "r", "i"):
                        if self.p(0.5):
                            result = self.one("'{}'".format(prefix + op), "NotImplemented", "self",
                                "NotImplemented", "other", "1 / 0" if self.p(0.2)
                                else "(self, other)")
                            self.w(
                                f"def __{prefix}{op}__(self, other{self.one('', ', m=None') if op == 'pow' else ''}):\n    {log}.append(('{name}.{prefix}{op}'))\n    return {result}")
                for op in comparisons:
                    if self.p(0.6):
                        self.w(
                            f"def __{op}__(self, other):\n    {log}.append('{name}.{op}')\n    return {self.one('True', 'False', 'NotImplemented', 'NotImplemented', repr('yes'), '[]', '1 / 0' if self.p(0.2) else '0')}")
                if self.p(0.2):
                    self.w(f"__{self.pick(ops)}__ = None")
                if self.p(0.15):
                    self.w(f"__hash__ = {self.one('None', 'lambda self: 7')}")
        values = [f"{a}()", f"{b}()", "1", "'s'", "[1]", "2.5", "None", "(1,)", "{1}", f"{a}()",
            f"{b}()"]
        for _ in range(self.n(4, 9)):
            x, y = self.pick(values), self.pick(values)
            if "(" not in x and "(" not in y:
                x = f"{a}()"
            form = self.n(0, 5)
            op = BINARY[self.pick(ops)]
            if form <= 2:
                self.w(f"t(lambda: {x} {op} {y})")
            elif form == 3:
                self.w(f"q_ = {x}")
                with self.guarded():
                    self.w(f"q_ {op}= {y}\nshow(q_)")
            elif form == 4:
                self.w(f"t(lambda: {x} {COMPARE[self.pick(comparisons)]} {y})")
            else:
                self.w(
                    f"t(lambda: ({x} {self.one('in', 'not in')} [{y}, {a}()], [{x}] == [{y}], ({x}, 1) < ({y}, 2)))")
            self.w(f"show({log})\n{log}.clear()")
        self.w(f"t(lambda: hash({a}()) and 'hashable')")

    def piece_dunders(self):
        """Special methods that answer with every type of value, right or wrong."""
        x = self.fresh("D")
        self.w(
            "import math as __import_math\ndef with_(v):\n    with v as q: return q\ndef setitem(v): v[1] = 2\ndef delitem(v): del v[1]")
        methods = self.some(UNARY, 2, 6)
        base = self.one('', '', '', '(int)', '(str)', '(list)', '(dict)', '(tuple)', '(float)')
        with self.block(f"class {x}{base}:"):
            for m in methods:
                name = m.rstrip("_")
                self.w(f"def __{name}__(self, *a, **k): return {self.pick(RESULTS)}")
            if self.p(0.2):
                self.w(
                    f"__{self.pick(methods).rstrip('_')}__ = {self.one('None', '5', 'staticmethod(lambda: 1)', 'classmethod(lambda c: 2)', 'property(lambda s: lambda *a: 3)')}")
        uses = list(UNARY.values()) + ["hex({})", "range({})", "'ab' * {}", "[1, 2, 3][{}:]",
            "'%d' % {}", "'%s' % {}", "f'{{{}}}'", "f'{{{}!r:>8}}'", "print({})", "sum([{}])",
            "sorted([{}, {}])", "max({}, {})", "{{{}: 1}}", "str.join('-', {})", "bytes({})",
            "dict({})", "a, b = {}", "[*{}]", "{{**{}}}", "int('5', {})", "chr({})",
            "round(1.55, {})", "list(map(None, {}))", "list(zip({}))",
            "enumerate([1], {}).__next__()", "iter({})", "isinstance({}, int)", "{} == {}",
            "{} is {}", "bin({})", "1 << {}", "{} in [1]", "any({})", "all([{}])", "tuple({})",
            "set({})", "next(iter({}))", "{}.__class__.__name__", "float({})", "divmod(5, {})",
            "pow(2, {})", "operator_index({})"]
        # CPython 3.11.2 loses the error of a __repr__ that the message of another error wanted.
        if base == "(str)" and "repr" in methods:
            uses = [use for use in uses if use not in ("int({})", "float({})")]
        for use in self.some(uses, 3, 8) + [UNARY[m] for m in methods]:
            value = f"{x}()"
            text = use.replace("{{", "\x01").replace("}}", "\x02").replace("{}",
                value).replace("\x01", "{").replace("\x02", "}")
            if " = " in text:
                with self.guarded():
                    self.w(text)
            else:
                self.w(f"t(lambda: {text})")

    def piece_inheritance(self):
        """Diamonds, orders that do not exist, super in every form."""
        names = [self.fresh("H") for _ in range(self.n(3, 6))]
        done = []
        for name in names:
            bases = self.some(done, 0, min(3, len(done)))
            if self.p(0.1):
                bases.append(self.one("object", "int", "dict", "str", "Exception"))
            with self.guarded():
                with self.block(f"class {name}({', '.join(bases)}):"):
                    if self.p(0.7):
                        self.w(
                            f"def who(self, *a):\n    return ['{name}'] + {self.one('super().who(*a)', f'super({name}, self).who()', '[]', '[]', 'list(a)', '(super().who(1) if hasattr(super(), ' + repr('who') + ') else [])')}")
                    if self.p(0.3):
                        self.w(
                            f"@classmethod\ndef made(cls, *a): return cls.__name__, {self.one('1', 'super().made()', 'len(a)')}")
                    if self.p(0.3):
                        self.w(
                            f"def __init__(self, *a, **k):\n    show('init {name}', a, k)\n    super().__init__({self.one('', '*a', '*a, **k', '1')})")
                    if self.p(0.2):
                        self.w(
                            f"@property\ndef prop(self): return '{name}', {self.one('0', 'super().prop')}")
                    if self.p(0.3):
                        self.w(f"attr = '{name}'")
                    if self.p(0.15):
                        self.w(f"@staticmethod\ndef fixed(*a): return a, __class__.__name__")
            done.append(name)
            self.w(
                f"show([c.__name__ for c in {name}.__mro__] if '{name}' in globals() else 'absent')"
                if self.p(0.6) else f"t(lambda: [c.__name__ for c in {name}.__bases__])")
        for name in self.some(done, 1, 3):
            self.w(
                f"t(lambda: {name}({self.one('', '', '1', 'k=2')}).who({self.one('', '1')}))\nt(lambda: {name}.{self.one('made()', 'attr', 'prop', 'fixed(3)', 'who()', 'mro() and 1', '__base__.__name__', '__name__')} and 1)\nt(lambda: {name}().{self.one('prop', 'attr', 'made(1)', 'fixed(1)', 'nope', '__dict__')})")
            self.w(
                f"t(lambda: (issubclass({name}, {self.pick(done)}), isinstance({name}(), {self.pick(done)}), {name}.__subclasshook__(int)))")

    def piece_metaclass(self):
        m, x = self.fresh("M"), self.fresh("X")
        with self.block(f"class {m}(type):"):
            for text in self.some([
                    "def __new__(meta, name, bases, ns, **k):\n    show('new', name, [b.__name__ for b in bases], sorted(n for n in ns if n[:2] != '__'), k)\n    return super().__new__(meta, name, bases, ns)",
                    "def __init__(cls, name, bases, ns, **k):\n    show('init', name, k)\n    super().__init__(name, bases, ns)",
                    "def __call__(cls, *a, **k):\n    show('call', cls.__name__, a, k)\n    return super().__call__(*a, **k)",
                    "@classmethod\ndef __prepare__(meta, name, bases, **k):\n    show('prepare', name, k)\n    return {'prepared': 1}",
                    "def __instancecheck__(cls, v): return v == 5",
                        "def __subclasscheck__(cls, c): return c is int",
                        "def __getattr__(cls, n): return 'meta ' + n if n[:2] != '__' else super().__getattribute__(n)",
                    "def __setattr__(cls, n, v):\n    show('set', n)\n    super().__setattr__(n, v)",
                        "def __len__(cls): return 7", "def __iter__(cls): return iter([1, 2])",
                        "def __getitem__(cls, k): return k",
                        "def __contains__(cls, v): return v == 1",
                    "def __add__(cls, o): return 'add'", "def __eq__(cls, o): return o == 3",
                        "def __repr__(cls): return 'meta repr'", "def __bool__(cls): return False",
                        "def method(cls): return cls.__name__",
                        "@property\ndef prop(cls): return 'mp'",
                        "def mro(cls): return super().mro()",
                    "def __delattr__(cls, n):\n    show('del', n)\n    super().__delattr__(n)",
                        "def __dir__(cls): return ['z', 'a']", "def __or__(cls, o): return 'or'"],
                        1, 6):
                self.w(text)
        keywords = self.one("", "", ", k=1", ", a=2, b=3")
        with self.guarded():
            with self.block(f"class {x}(metaclass={m}{keywords}):"):
                self.w(f"attr = {self.e('int', 0)}")
                if self.p(0.5):
                    self.w(
                        "def __init_subclass__(cls, /, tag=None, **k):\n    super().__init_subclass__(**k)\n    cls.tag = tag\n    show('subclass', cls.__name__, tag)")
                if self.p(0.3):
                    self.w("def __class_getitem__(cls, k): return 'item', k")
            self.w(
                f"class {x}s({x}{self.one('', ', tag=5', ', zz=1')}):\n    {self.one('prop = 1', 'pass', 'method = None')}")
            for use in self.some(["{x}()", "{x}(1)", "len({x})", "list({x})", "{x}[1]", "1 in {x}",
                "{x} + 1", "{x} == 3", "repr({x})", "str({x})", "bool({x})", "{x}.method()",
                "{x}().method()", "{x}.prop", "{x}().prop", "isinstance(5, {x})",
                "isinstance({x}(), {x})", "issubclass(int, {x})", "{x}.missing", "{x}().missing",
                "type({x}).__name__", "{x}.prepared", "dir({x})[:2]", "setattr({x}, 'new', 1)",
                "delattr({x}, 'attr')", "{x}s.tag", "{x} | int",
                "type('dyn', ({x},), {{'q': 1}}).__name__", "{m}('direct', (), {{}}).__name__",
                "{m}('d')", "type({x}s)('z', ({x}s, ), dict(v=2)).v", "{x}.__class__.__name__",
                "f'{{{x}!r}}'", "hash({x}) and 1", "{x}.mro() and 1"], 4, 9):
                self.w("t(lambda: " + use.format(x=x, m=m) + ")")

    def piece_descriptors(self):
        d, x = self.fresh("Desc"), self.fresh("O")
        with self.block(f"class {d}:"):
            self.w("def __init__(self, v=0): self.v = v")
            for text in self.some([
                f"def __get__(self, o, t=None): return {self.one('self.v', '(o is None, t.__name__, self.v)', 'self', '1 / 0', 'o.__dict__.get(self.name)')}",
                                   f"def __set__(self, o, v): {self.one('self.v = v', 'o.__dict__[self.name] = v', 'show(v)', 'raise AttributeError(v)')}",
                                       "def __delete__(self, o): show('delete', self.v)",
                                   "def __set_name__(self, owner, name):\n    self.name = name\n    show('name', owner.__name__, name)"],
                                       1, 4):
                self.w(text)
            self.w("name = 'unset'")
        with self.guarded():
            with self.block(f"class {x}:"):
                self.w(f"a = {d}({self.n(0, 9)})\nb = c = {d}({self.n(0, 9)})\nplain = 1")
                for text in self.some(["@property\ndef p(self): return self._p",
                    "@p.setter\ndef p(self, v): self._p = v",
                    "@p.deleter\ndef p(self): del self._p", "def m(self): return 'm'",
                    "def __getattr__(self, n):\n    if n[:2] == '__': raise AttributeError(n)\n    return 'fallback ' + n",
                                       "def __getattribute__(self, n):\n    if n == 'plain': return 'hooked'\n    return super().__getattribute__(n)",
                                           "def __setattr__(self, n, v):\n    show('set', n, v)\n    object.__setattr__(self, n, v)",
                                           "def __delattr__(self, n):\n    show('del', n)\n    super().__delattr__(n)",
                                       "q = property(lambda s: 5, None, None, 'doc')",
                                           "r = property()", "@staticmethod\ndef s(): return 's'",
                                           "@classmethod\ndef k(cls): return cls.__name__",
                                           "_x__private = 1\n__mangled = 2\ndef look(self): return self.__mangled, '_X__mangled' in dir(self)",
                                       "__slots__ = ('u', 'v')",
                                           "import functools\n@functools.cached_property\ndef cached(self):\n    show('computing')\n    return 42",
                                           "def __dir__(self): return ['x', 'b', 'a']"], 2, 7):
                    if not text.startswith("@p.") or any("def p(self): return" in line
                        for line in self.lines[-12:]):
                        self.w(text)
            self.w(f"o = {x}()")
            for use in self.some(["o.a", "o.b", "{x}.a", "o.plain", "o.missing", "o.p", "o.q",
                "o.r", "o.m()", "o.s()", "o.k()", "{x}.k()", "o.look()", "o.cached", "o.cached",
                "o.u", "setattr(o, 'a', 5)", "setattr(o, 'p', 6)", "setattr(o, 'q', 7)",
                "setattr(o, 'r', 7)", "setattr(o, 'plain', 8)", "setattr(o, 'new', 9)",
                "setattr(o, 'm', 1)", "setattr(o, 'u', 2)", "delattr(o, 'a')", "delattr(o, 'p')",
                "delattr(o, 'plain')", "delattr(o, 'new')", "delattr(o, 'q')", "delattr(o, 'zzz')",
                "o.__dict__", "vars(o)", "sorted(vars({x}))[-3:]", "getattr(o, 'a', 'dflt')",
                "hasattr(o, 'a')", "hasattr(o, 'nope')", "dir(o)[:1]", "{x}.p.fget and 1",
                "{x}.q.__doc__", "{x}.__dict__['a'].v", "type(o).m(o)", "{x}.m()",
                "setattr({x}, 'a', 1)", "delattr({x}, 'b')", "o.__class__.__name__",
                "object.__getattribute__(o, 'plain')", "o.__dict__.update(a='inst', m='inst')",
                "{x}.plain", "o.p.x", "setattr(o, 5, 1)", "getattr(o, '')", "o.__module__"], 6, 14):
                self.w("t(lambda: " + use.format(x=x) + ")")

    def piece_slots(self):
        x = self.fresh("S")
        slots = self.one("('a', 'b')", "['a']", "'a'", "()", "('a', '__dict__')", "('__a', 'b')",
            "('a', 'a')", "('1x',)", "(1,)", "'ab'", "{'a': 'doc', 'b': None}",
            "('a', '__weakref__')", "iter(['a', 'b'])", "('cls',)")
        with self.guarded():
            with self.block(
                f"class {x}{self.one('', '', '(list)', '(int)', '(object)', '(tuple)')}:"):
                self.w(f"__slots__ = {slots}")
                if self.p(0.2):
                    self.w("cls = 1")
                if self.p(0.4):
                    self.w("def __init__(self, *v): self.a = 1")
            self.w(
                f"class {x}d({x}): {self.one('pass', '__slots__ = (' + repr('c') + ',)', '__slots__ = ()', 'a = 5')}")
            for use in self.some(["{x}().a", "{x}().b", "setattr({x}(), 'a', 1)",
                "setattr({x}(), 'z', 1)", "delattr({x}(), 'a')", "{x}().__dict__",
                "{x}d().__dict__", "setattr({x}d(), 'z', 1)", "setattr({x}d(), 'c', 1)",
                "{x}.__slots__", "hasattr({x}(), '__dict__')", "{x}d().a",
                "{x}.a.__class__.__name__", "repr({x}.a)[:20]", "{x}.a.__get__({x}())",
                "{x}d.__slots__", "vars({x}())", "{x}.a.__name__"], 4, 9):
                self.w("t(lambda: " + use.format(x=x) + ")")

    def piece_builtin_subclass(self):
        base = self.pick(BASES)
        x = self.fresh("B")
        value = {"int": "5", "str": "'abc'", "list": "[3, 1, 2]", "dict": "{'a': 1}",
            "tuple": "(1, 2)", "float": "2.5", "set": "{1, 2}", "bytes": "b'ab'",
            "frozenset": "{1}", "Exception": "'boom'", "bytearray": "b'ab'", "complex": "1j"}[base]
        with self.block(f"class {x}({base}):"):
            for text in self.some([
                f"def __new__(cls, *a, **k):\n    show('new', a, k)\n    return super().__new__(cls, *a)",
                "def __init__(self, *a, **k):\n    show('init', a)\n    super().__init__(*a)",
                "def __init__(self, *a): self.extra = 1", "def __repr__(self): return 'R'",
                "def __str__(self): return 'S'", "def __len__(self): return 99",
                                   "def __getitem__(self, k): return 'got', k",
                                       "def __eq__(self, o): return 'eq'",
                                       "def __hash__(self): return 5",
                                       "def __add__(self, o): return 'add'",
                                       "def __radd__(self, o): return 'radd'",
                                       "def __iter__(self): return iter('it')",
                                       "def __contains__(self, v): return True",
                                       "def __missing__(self, k): return 'missing ' + str(k)",
                                       "def __bool__(self): return False",
                                   "def __format__(self, s): return 'fmt' + s",
                                       "def __call__(self): return 'called'",
                                       "def __setitem__(self, k, v): super().__setitem__(k, v)",
                                       "def append(self, v): super().append([v])",
                                       "def __int__(self): return 77",
                                       "def __index__(self): return 1",
                                       "def __float__(self): return 7.5",
                                       "def __lt__(self, o): return True", "__slots__ = ()",
                                       "def upper(self): return 'UP'",
                                       "def keys(self): return ['k']",
                                       "def copy(self): return 'copied'",
                                       "def __mul__(self, n): return 'mul'"], 0, 4):
                self.w(text)
        self.w(f"o = None")
        with self.guarded():
            self.w(f"o = {x}({value})")
        uses = ["repr(o)", "str(o)", "f'{o}'", "f'{o:>5}'", "len(o)", "o == " + value,
            value + " == o", "hash(o) and 1", "list(o)", "o[0]", "o['zz']", "o + " + value,
            value + " + o", "o * 2", "bool(o)", "not o", "int(o)", "float(o)", "type(o).__name__",
            "isinstance(o, " + base + ")", base + "(o)", "type(" + base + "(o)).__name__",
            "type(o + o).__name__", "type(o * 2).__name__", "type(o[:1]).__name__",
            "sorted([o, o]) and 1", "{o: 1} and 1", "o.extra", "vars(o)", "o.x",
            "setattr(o, 'x', 1)", "o.append(5)", "o.upper()", "o.copy()", "type(o.copy()).__name__",
            "dict(o)", "[*o]", "{**o}", "tuple(o)", "o.keys()", "'%s' % o", "'%d' % o", "print(o)",
            "o is o", "o < o", "1 in o", "o()", "[1, 2, 3][o]", "range(o)", "-o", "o.get('zz')",
            "o.copy()", "o.pop()", "o | o", "o.args", "sum([o, o])", "''.join([o, o])",
            "str.upper(o)", "o.real", "abs(o)", "divmod(o, 2)", "json(o)", "type(o)()",
            "type(o)(" + value + ")", x + ".fromkeys([1])", x + ".__bases__ and 1",
            "o.__class__.__mro__[1].__name__", "o.title()", "o.join(['1', '2'])", "o.split()",
            "o.count(1)", "type(-o).__name__", "type(+o).__name__", "round(o)", "o ** 2",
            "bytes(o)", "o.hex()", "o.decode()", "o.index(1)", "o & {1}", "type(o & o).__name__",
            "o.union([5])", "o.add(3)", "o.sort()", "iter(o) and 1", "reversed(o) and 1", "o += o",
            "max(o)", "next(iter(o))", "all(o)"]
        for use in self.some(uses, 6, 14):
            if " += " in use:
                with self.guarded():
                    self.w(f"{use}\nshow(type(o).__name__)")
            else:
                self.w(f"t(lambda: {use})")

    def piece_containers(self):
        """A container written by hand: protocols with fall-backs."""
        x = self.fresh("P")
        with self.block(f"class {x}:"):
            self.w("def __init__(self): self.log = []")
            for text in self.some([
                "def __getitem__(self, k):\n    self.log.append(k)\n    if isinstance(k, int) and k > 3: raise IndexError(k)\n    return k",
                "def __getitem__(self, k):\n    if k == 'z': raise KeyError(k)\n    if k == 4: raise IndexError\n    return [k]",
                "def __len__(self): return 4", "def __iter__(self):\n    yield 1\n    yield 2",
                "def __iter__(self): return self",
                "def __next__(self):\n    self.n = getattr(self, 'n', 0) + 1\n    if self.n > 2: raise StopIteration\n    return self.n",
                "def __contains__(self, v): return v", "def __reversed__(self): return [9]",
                "def __setitem__(self, k, v): self.log.append((k, v))",
                "def __delitem__(self, k): self.log.append(('del', k))",
                "def keys(self): return ['a', 'b']", "def __length_hint__(self): return 10",
                "def __index__(self): return 2", "def __hash__(self): return 1",
                "def __eq__(self, o): return True", "__contains__ = None", "__iter__ = None",
                "__hash__ = None", "def items(self): return [(1, 2)]",
                "def __missing__(self, k): return 'm'", "def __call__(self, *a): return a",
                "def __enter__(self): return 5", "def __exit__(self, *a): return True",
                "def __len__(self): return -1", "def __bool__(self): return 'x'",
                "pass"], 2, 6):
                self.w(text)
        uses = ["list(o)", "len(o)", "bool(o)", "2 in o", "7 in o", "None in o",
            "list(reversed(o))", "o[1]", "o[-1]", "o[1:2]", "o[1:2, ::3]", "o[...]", "o['z']",
            "dict(o)", "{{**o}}", "f(**o)", "f(*o)", "next(o)", "iter(o) is o", "min(o)", "sum(o)",
            "sorted(o)", "tuple(o)", "zip(o, o) and 1", "dict(zip(o, o))", "enumerate(o) and 1",
            "o == 1", "hash(o) and 1", "{{o: 1}}[o]", "[1, 2, 3][o]", "range(o)", "'abc'[o]", "any(o)",
            "'-'.join(map(str, o))", "o()", "o(1, *o)", "[*o, *o]", "[a for a in o if a]",
            "setit(o)", "delit(o)", "o.log", "set(o)", "max(o, default=0)", "list(map(str, o))",
            "list(filter(None, o))", "unpack(o)", "str(o)[:1]", "o.__len__()", "x.__iter__",
            "bytes(o)", "o.items()", "list(iter(o))", "with_(o)", "operator.length_hint(o)"]
        self.w(
            "import operator\nfrom operator import length_hint\ndef f(*a, **k): return a, k\ndef setit(o): o[1] = 2; o[0:1] = 3; o[0] += 1\ndef delit(o): del o[0], o[1:2]\ndef unpack(o):\n    a, *b = o\n    return a, b\ndef with_(o):\n    with o as v: return v")
        self.w(f"o = {x}()")
        for use in self.some(uses, 5, 12):
            self.w(f"t(lambda: {use.replace('{{', '{').replace('}}', '}')})")

    def piece_class_values(self):
        x = self.fresh("V")
        self.w(f"""class {x}:
    '''doc of {x}'''
    a: int = 1
    b: {self.one('str', "'later'", 'list[int]', 'None', '"q" + "r"')}
    class Inner:
        def m(self): return self
    def f(self, q: int = {self.e('int', 0)}) -> str: '''doc f'''
    x = y = {self.e('li', 0)}""")
        uses = ["{x}.__doc__", "{x}.f.__doc__", "{x}.__annotations__", "{x}.f.__annotations__",
            "{x}.Inner.__qualname__", "{x}.Inner.m.__qualname__", "{x}().f.__qualname__",
            "{x}().f.__self__.__class__.__name__", "{x}().f.__func__ is {x}.f", "{x}.b",
            "{x}.__module__", "{x}.__name__", "setattr({x}, '__name__', 'N')", "{x}.__qualname__",
            "setattr({x}, '__doc__', 'new')", "{x}.__doc__", "type({x})", "{x}.__class__.__name__",
            "{x}().__class__ is {x}", "setattr({x}(), '__class__', int)",
            "setattr({x}(), '__class__', {x}.Inner)", "{x}.__dict__['a']",
            "setattr({x}.__dict__, 'z', 1)", "{x}.__dict__.__class__.__name__",
            "list({x}.__dict__)[:4]", "{x}() == {x}()", "{x}() < {x}()", "hash({x}()) and 1",
            "{x}.f()", "{x}.f(1)", "{x}(1)", "{x}().nope", "{x}.nope", "del_({x})",
            "{x}.x is {x}.y", "isinstance({x}, type)", "isinstance({x}, object)",
            "issubclass({x}, object)", "{x}.__bases__ == (object,)", "{x}.mro()[-1].__name__",
            "type('T', ({x},), dict(a=5))().a", "type('T', (), {{'__slots__': ('q',)}})().q",
            "type('T')", "type('T', {x}, {{}})", "type(1, (), {{}})",
            "type('a b', (), {{}}).__name__", "type('T\\0', (), {{}})",
            "getattr({x}, 'f').__name__", "{x}.Inner().m().__class__.__name__",
            "{x}.f.__get__({x}(), {x}).__name__", "{x}[int]", "{x} | None",
            "({x} | int).__args__ and 1", "list[{x}].__origin__.__name__",
            "dict[str, {x}].__args__[0].__name__", "isinstance({x}(), {x} | int)",
            "isinstance(1, list[int])", "callable({x})", "{x}.__call__ and 1",
            "{x}.__init__ is object.__init__", "{x}.__new__ is object.__new__",
            "{x}().__str__()[:3]", "{x}().__eq__(1)", "{x}().__init__(1)", "vars({x}())",
            "bool({x}())", "len({x}())", "{x}()()", "{x}()[0]", "iter({x}())", "{x}() + 1",
            "-{x}()", "int({x}())", "f'{{{x}():>5}}'", "format({x}(), '')[:3]", "with_({x}())",
            "{x}().a.b.c", "[].__class__.__name__.__class__"]
        self.w("def del_(k): del k.a; return k.a\ndef with_(v):\n    with v: pass")
        for use in self.some(uses, 6, 14):
            self.w("t(lambda: " + use.format(x=x) + ")")
