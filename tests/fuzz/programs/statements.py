# Pieces about statements: functions full of them with typed locals, loops, closures, unpacking,
# comprehensions, pattern matching, decorators, recursion, global and nonlocal.
import re

from core import EXCEPTIONS, ODD, WORDS
from expressions import Expressions

MAX_DEPTH = 3
CATCH_ALL = re.compile(r"\(*(_|q\d+)( as q\d+)?\)*")
PATTERN_SUBJECTS = ["1", "0", "-1", "1.5", "True", "None", "'a'", "'abc'", "b'x'", "[]", "[1]",
    "[1, 2]", "[1, 2, 3]", "(1, 'a')",
                    "('go', 'n')", "{'k': 1}", "{'k': 1, 'j': [2, 3]}", "{}", "Point(1, 2)",
                        "Point(0, 0)", "Point3(1, 2, 3)", "Named(x=5)",
                    "[[1, 2], [3]]", "[Point(1, 2), {'k': Point(0, 1)}]", "range(3)", "1j", "-2.5",
                        "'x' * 3", "{'type': 'circle', 'r': 2}",
                    "Color.RED", "(1, (2, (3,)))", "set()", "bytearray(b'ab')", "object",
                        "{1: 'one', None: 0}", "[1, [2, [3, []]]]"]


class Statements(Expressions):
    # Random bodies: `self.flags` says what is allowed where the next statement stands.
    def body(self, depth, flags, low=1, high=4):
        for _ in range(self.n(low, high)):
            self.statement(depth, flags)

    def assign(self, depth):
        kind = self.pick(["int", "int", "str", "float", "li", "ls", "di", "tup", "bool", "la", "si",
            "bytes"])
        text = self.e(kind, depth)
        name = self.pick(self.vars_of(kind)) if self.vars_of(kind) and self.p(
            0.4) and not self.outer_only else self.fresh()
        if name not in self.scopes[-1] and not name[1:].isdigit():
            name = self.fresh()
        if name not in self.scopes[-1] and any(name in s for s in self.scopes):
            name = self.fresh()
        annotation = self.one('', '', '', ': int', ': {}'.format(repr('T')))
        # CPython 3.11 makes no __annotations__ for those that stand in a match only.
        self.w(f"{name}{annotation if not self.matching else ''} = {text}")
        self.bind(name, kind)

    outer_only = False
    matching = 0

    def local(self, kind):
        names = [n for n, k in self.scopes[-1].items() if k == kind]
        return self.pick(names) if names else None

    def statement(self, depth, flags):
        r = self.n(0, 40)
        if r <= 8:
            self.assign(min(2, depth + 1))
        elif r <= 12:
            self.w(f"show({', '.join(self.e('any', 1) for _ in range(self.n(1, 3)))})")
        elif r <= 15:
            kind = self.one("int", "float", "str", "li", "si", "di", "tup")
            name = self.local(kind)
            if not name:
                return self.assign(1)
            op = {"int": self.one("+=", "-=", "//=", "%=", "|=", "^=", "&=", "*="),
                "float": self.one("+=", "-=", "*=", "/="), "str": "+=", "li": self.one("+=", "+="),
                  "si": self.one("|=", "&=", "-=", "^="), "di": "|=", "tup": "+="}[kind]
            self.w(
                f"{name} {op} {self.leaf(kind) if kind in ('int', 'str', 'li', 'tup') else self.e(kind, 1)}")
        elif r == 16 and self.local("li"):
            self.w(
                f"{self.local('li')}[{self.one(self.index(), self.slice())}] = {self.one(self.e('int', 1), self.e('li', 1))}")
        elif r == 17 and self.local("di"):
            self.w(
                f"{self.local('di')}[{self.pick(WORDS)!r}] {self.one('=', '+=', '=')} {self.e('int', 1)}")
        elif r == 18:
            self.unpack()
        elif depth <= 0:
            self.w(f"show({self.e('any', 1)})")
        elif r <= 21:
            with self.block(f"if {self.e('bool', 1)}:"):
                self.body(depth - 1, flags)
            if self.p(0.3):
                with self.block(f"elif {self.e('bool', 1)}:"):
                    self.body(depth - 1, flags)
            if self.p(0.5):
                with self.block("else:"):
                    self.body(depth - 1, flags)
        elif r <= 24:
            self.loop(depth, flags)
        elif r <= 27:
            self.try_statement(depth, flags)
        elif r == 28 and "loop" in flags:
            self.w(f"if {self.e('bool', 1)}: {self.one('break', 'continue')}")
        elif r == 29 and "function" in flags:
            self.w(f"if {self.e('bool', 1)}: return {self.e('any', 1)}")
        elif r == 30:
            self.w(f"assert {self.e('bool', 1)}{self.one('', ', ' + self.e('any', 1))}")
        elif r == 31:
            self.nested_function(depth, flags)
        elif r == 32:
            name = self.local(self.one("int", "str", "li"))
            if name and "function" in flags and self.p(0.6):
                self.w(f"del {name}")
                if self.p(0.5):
                    self.w(f"{name} = {self.e('int', 0)}")
                    self.scopes[-1][name] = "int"
        elif r == 33:
            self.w(f"raise {self.pick(EXCEPTIONS)}({self.e('any', 0)})" if self.p(0.4)
                else f"if {self.e('bool', 1)}: raise {self.pick(EXCEPTIONS)}({self.e('str', 0)}, {self.e('int', 0)})")
        elif r == 34:
            x = self.fresh()
            self.w(
                f"if ({x} := {self.e('int', 1)}) {self.one('>', '<', '!=')} {self.e('int', 0)}:\n    show({x})")
        elif r == 35 and "generator" in flags:
            self.w(self.one(f"yield {self.e('any', 1)}",
                f"{self.fresh('y')} = yield {self.e('int', 1)}", f"yield from {self.e('li', 1)}"))
        elif r == 36:
            self.match(depth, flags)
        elif r == 37:
            self.with_statement(depth, flags)
        elif r == 38:
            method = self.one("append({i})", "extend({l})", "insert({i}, {i})", "pop()", "sort()",
                "reverse()", "remove({i})")
            if name := self.local("li"):
                self.w(f"{name}.{method.format(i=self.e('int', 1), l=self.e('li', 1))}")
        else:
            self.w(f"show({self.fstring(1)})")

    def unpack(self):
        form = self.n(0, 6)
        a, b, c = self.fresh(), self.fresh(), self.fresh()
        if form == 0:
            self.w(f"{a}, {b} = {self.e('int', 1)}, {self.e('str', 1)}")
            self.bind(a, "int"), self.bind(b, "str")
        elif form == 1:
            self.w(f"{a}, *{b} = {self.e(self.one('li', 'str', 'tup', 'ls'), 1)}")
            self.bind(b, "la")
        elif form == 2:
            self.w(f"[{a}, ({b}, *{c})] = {self.e('int', 0)}, {self.e('la', 1)}")
        elif form == 3:
            self.w(f"{a} = {b} = {self.e('li', 1)}\n{a} += [1]")
            self.bind(a, "li"), self.bind(b, "li")
        elif form == 4:
            self.w(f"*{a}, {b} = {self.e('li', 1)}\nshow({a}, {b})")
        elif form == 5:
            self.w(
                f"{a}, {b}, {c} = {self.e(self.one('li', 'la', 'str', 'di', 'int'), 1)}\nshow({a}, {b}, {c})")
        else:
            self.w(
                f"{a} = [0, 0, 0]\ni = 1\ni, {a}[i] = {self.one('0, 5', '2, 7', '[1, 9]', '1')}\nshow({a}, i)")

    def loop(self, depth, flags):
        inner = flags | {"loop"}
        if self.p(0.7):
            x = self.fresh("i")
            kind = self.one("range", "li", "str", "enumerate", "di", "zip")
            header, names = {"range": (f"for {x} in range({self.n(0, 5)}):", {x: "int"}),
                             "li": (f"for {x} in {self.e('li', 1)}[:6]:", {x: "int"}),
                             "str": (f"for {x} in {self.e('str', 1)}[:5]:", {x: "str"}),
                             "enumerate": (f"for {x}, {x}b in enumerate({self.e('ls', 1)}[:4]):",
                                 {x: "int", x + "b": "str"}),
                             "di": (f"for {x}, {x}b in {self.e('di', 1)}.items():", {x: "str",
                                 x + "b": "int"}),
                             "zip": (
                                 f"for {x}, ({x}b, *{x}c) in zip({self.e('li', 1)}[:4], {self.e('ls', 1)}):",
                                 {x: "int", x + "b": "str", x + "c": "ls"})}[kind]
            self.scopes[-1].update(names)
            with self.block(header):
                self.body(depth - 1, inner)
        else:
            x = self.fresh("n")
            self.w(f"{x} = {self.n(1, 5)}")
            with self.block(f"while {self.one(f'{x} > 0', x, f'{x} >= 1 and {x} < 10')}:"):
                self.w(f"{x} -= 1")
                self.body(depth - 1, inner)
        if self.p(0.35):
            with self.block("else:"):
                self.body(depth - 1, flags)

    def try_statement(self, depth, flags):
        with self.block("try:"):
            self.body(depth - 1, flags)
        handlers = self.n(0, 2)
        final = self.p(0.4) or not handlers
        for i in range(handlers):
            name = self.fresh("e")
            which = self.one("Exception", "(ValueError, TypeError)", "ZeroDivisionError",
                "LookupError", "ArithmeticError", "NameError", "Exception", "TypeError",
                self.one("7", "(int, ValueError)") if self.p(0.1) else "AssertionError")
            with self.block(f"except {which} as {name}:" if self.p(0.8) else f"except {which}:"):
                if self.p(0.6):
                    self.w("show('handler')" if self.p(0.3) else f"show({name!r})")
                self.body(depth - 1, flags, 0, 2)
                if self.p(0.15):
                    self.w(self.one("raise", f"raise {self.pick(EXCEPTIONS)}('again')",
                        f"raise {self.pick(EXCEPTIONS)}('from') from None"))
        if handlers and self.p(0.3):
            with self.block("else:"):
                self.body(depth - 1, flags, 1, 2)
        if final:
            with self.block("finally:"):
                self.body(depth - 1, flags, 1, 2)

    def with_statement(self, depth, flags):
        x = self.fresh("cm")
        with self.block(
            f"with Manager({x!r}, {self.one('False', 'True', 'None', '0')}) as {x}{self.one('', f', Manager({x!r}, True)')}:"):
            self.body(depth - 1, flags)

    def nested_function(self, depth, flags):
        name = self.fresh("f")
        params, kinds = [], {}
        for _ in range(self.n(0, 3)):
            x, kind = self.fresh("p"), self.one("int", "str", "li", "float")
            kinds[x] = kind
            params.append((x, kind))
        shared = [n for n, k in self.scopes[-1].items() if n[0] == "v" and n[1:].isdigit()
            and k in ("int", "str", "li", "float")]
        shared = self.some(shared, 0, 2) if "function" in flags or "section" in flags else []
        header = ", ".join(f"{x}={self.leaf(kind)}" if i >= len(params) - 1 and self.p(0.3) else x
            for i, (x, kind) in enumerate(params))
        generator = self.p(0.2)
        with self.block(f"def {name}({header}){self.one('', ' -> int')}:"):
            if self.p(0.1):
                self.w('"""Documented."""')
            if shared and "function" in flags:
                self.w(f"nonlocal {', '.join(shared)}")
            elif shared:
                self.w(f"global {', '.join(shared)}")
            with self.scope({**kinds, **{n: self.scopes[-1][n] for n in shared}}):
                self.body(depth - 1, {"function"} | ({"generator"} if generator else set()), 1, 4)
                if not generator:
                    self.w(f"return {self.e('any', 1)}")
                else:
                    self.w(f"yield {self.e('any', 1)}")
        for _ in range(self.n(1, 2)):
            arguments = ", ".join(self.e(kind, 1) for _, kind in params)
            if params and self.p(0.2):
                arguments = ", ".join(f"{x}={self.e(kind, 1)}" for x, kind in reversed(params))
            call = f"{name}({arguments})"
            self.w(f"show(list({call}))" if generator else f"show({call})")

    def helpers(self):
        """Classes that random bodies use, written once a program."""
        if getattr(self, "helped", False):
            return
        self.helped = True
        self.header.append('''\
class Manager:
    def __init__(self, name, quiet): self.name, self.quiet = name, quiet
    def __enter__(self):
        print('enter', self.name)
        return self.name
    def __exit__(self, kind, e, tb):
        print('exit', self.name, kind and kind.__name__, e and e.args, tb is not None)
        return self.quiet
class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
    def show_me(self): pass
    def __repr__(self): return f'Point({self.x!r}, {self.y!r})'
class Point3(Point):
    __match_args__ = ('x', 'y', 'z')
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z
class Named:
    def __init__(self, **named): self.__dict__.update(named)
class Color:
    RED, BLUE = 'red', 'blue'
''')

    def piece_function(self):
        """A function full of random statements, called and shown."""
        self.helpers()
        name = self.fresh("f")
        with self.block(f"def {name}(a, b, c):"), self.scope({"a": "int", "b": "str", "c": "li"}):
            self.body(MAX_DEPTH, {"function"}, 4, 9)
            self.w(f"return {self.e('any', 1)}")
        for _ in range(self.n(1, 3)):
            self.w(f"t({name}, {self.leaf('int')}, {self.leaf('str')}, {self.leaf('li')})")

    def piece_generator_function(self):
        self.helpers()
        name = self.fresh("g")
        with self.block(f"def {name}(a, b, c):"), self.scope({"a": "int", "b": "str", "c": "li"}):
            self.body(MAX_DEPTH, {"function", "generator"}, 4, 8)
            self.w(f"yield {self.e('any', 1)}")
        self.w(
            f"t(lambda: list({name}({self.leaf('int')}, {self.leaf('str')}, {self.leaf('li')})))")

    def piece_toplevel(self):
        self.helpers()
        with self.guarded():
            self.body(2, {"section"}, 3, 7)

    def piece_class_body(self):
        """Statements in a class body see the class's names, comprehensions in it do not."""
        self.helpers()
        name = self.fresh("C")
        with self.guarded():
            with self.block(f"class {name}:"), self.scope():
                self.body(2, set(), 2, 5)
                self.w("kept = [n for n in list(locals()) if not n.startswith('__')]")
            self.w(f"show({name}.kept, {name}.__qualname__, {name}.__module__)")

    # Pattern matching.
    def pattern(self, depth, names):
        form = self.n(0, 15)
        if depth <= 0:
            form = self.n(0, 5)
        capture = lambda: names.append(self.fresh("q")) or names[-1]
        if form == 0:
            return self.one("0", "1", "-1", "1.5", "-2.5", "1 + 2j", "'a'", "'go'", "b'x'", "2",
                "3")
        if form == 1:
            return self.one("None", "True", "False", "Color.RED", "Color.BLUE")
        if form <= 3:
            return capture()
        if form == 4:
            return "_"
        if form == 5:
            return self.one("int()", "str()", "list()", "dict()", "float()", "Point()", "tuple()",
                "bool()", "bytes()", "object()", "None")
        sub = lambda: self.pattern(depth - 1, names)
        if form <= 8:
            parts = [sub() for _ in range(self.n(0, 3))]
            if self.p(0.4):
                parts.insert(self.n(0, len(parts)), "*" + self.one("_", capture()))
            if self.p(0.5):
                return "[" + ", ".join(parts) + "]"
            return "(" + ", ".join(parts) + ("," if len(parts) == 1 else "") + ")"
        if form <= 10:
            parts = [f"{self.one('k', 'j', 'type', 'r')!r}: {sub()}" if self.p(0.8)
                else f"{self.one('1', 'None', 'Color.RED', '-1')}: {sub()}" for _ in range(self.n(0,
                2))]
            if self.p(0.3):
                parts.append("**" + capture())
            return "{" + ", ".join(parts) + "}"
        if form == 11:
            return f"{self.one('int', 'str', 'list', 'float', 'dict', 'bool', 'tuple')}({sub()})"
        if form == 12:
            return f"Point({self.one(sub(), sub() + ', ' + sub(), 'x=' + sub(), sub() + ', y=' + sub(), 'y=' + sub() + ', x=' + sub(), '1, 2, 3' if self.p(0.2) else 'x=0')})"
        if form == 13:
            return self.one(f"Point3({sub()}, {sub()}, {sub()})", f"Named(x={sub()})",
                f"Named({sub()})", "Color()", f"Point3(z={sub()})")
        if form == 14:
            return f"{self.pattern(depth - 1, names)} as {capture()}" if self.p(
                0.5) else f"({sub()} as {capture()})"
        return f"({self.one('1', '0', 'None')} | {self.one('2', 'str()', '[]', '{}', '[_, _]')} | {self.one('-1', 'Point()', 'True')})"

    def match(self, depth, flags, subject=None):
        self.helpers()
        subject = subject or self.pick(PATTERN_SUBJECTS)
        self.matching += 1
        with self.block(f"match {subject}:"):
            cases = self.n(1, 4)
            for i in range(cases):
                names = []
                text = self.pattern(2, names)
                guard = ""
                if self.p(0.25):
                    guard = f" if {self.one(self.e('bool', 1), f'show({names[0]})' if names else 'True', 'not 0')}"
                if not guard and i < cases - 1 and CATCH_ALL.fullmatch(text):
                    guard = f" if {self.e('bool', 0)}"
                with self.block(f"case {text}{guard}:"):
                    self.w(f"show({', '.join([str(i), *names])})")
                    if flags is not None and self.p(0.3):
                        self.statement(depth - 1, flags)
        self.matching -= 1

    def piece_match(self):
        self.helpers()
        for _ in range(self.n(2, 4)):
            name = self.fresh("m")
            with self.block(f"def {name}(subject):"):
                self.match(0, None, "subject")
                self.w(
                    f"return {self.one(repr('fell'), 'sorted(k for k in locals() if k != ' + repr('subject') + ')')}")
            for subject in self.some(PATTERN_SUBJECTS, 3, 8):
                self.w(f"t(lambda: {name}({subject}))")

    # Closures and names.
    def piece_closures(self):
        x = self.fresh("k")
        form = self.n(0, 9)
        a, b = self.e("int", 1), self.e("str", 1)
        if form == 0:
            self.w(f"""def {x}(start):
    count = start
    def up(by={a}):
        nonlocal count
        count {self.one('+=', '-=', '^=')} by
        return count
    def down():
        return count, [count for count in range(2)], count
    def drop():
        nonlocal count
        del count
    return up, down, drop
with_{x} = {x}({a})
for f_ in [{', '.join(self.one('0', '1', '2', '0', '0', '1') for _ in range(6))}]:
    t(with_{x}[f_])""")
        elif form == 1:
            self.w(
                f"{x} = [lambda{self.one('', ' i=i', ' *, i=i')}: i for i in range({self.n(1, 4)})]\nshow([f() for f in {x}])")
            self.w(
                f"{x} = []\nfor i in range(3):\n    def f{self.one('()', '(i=i)', '(*a)')}:\n        return i\n    {x}.append(f)\ni = 10\nshow([f() for f in {x}])")
        elif form == 2:
            self.w(f"""def {x}():
    {self.one('show(late)', 'late += 1', 'del late', '[late for _ in [1]]', 'lambda: late', 't(lambda: late)', 'show((lambda: late)())')}
    {self.one('late = 1', 'for late in []: pass', 'import math as late', 'late: int', 'def late(): pass', 'class late: pass')}
    {self.one('show(late)', 'return late', 'return describe(late)')}
t({x})""")
        elif form == 3:
            self.w(f"""{x} = {a}
class K{x}:
    {x} = {self.e('int', 0)}
    inside = {x}
    def method(self): return {x}
    listed = [{x} for _ in range(1)]
    first = [q for q in [{x}]]
    if {self.e('bool', 0)}:
        {x} += 1
    {self.one(f'del {x}', 'pass', f'again = {x}')}
    {self.one('pass', f'late = {x}', f'global g{x}; g{x} = 5')}
show(K{x}.inside, K{x}().method(), K{x}.listed, K{x}.first, getattr(K{x}, '{x}', 'gone'), '{x}' in vars(K{x}), globals().get('g{x}'))""")
        elif form == 4:
            self.w(f"""def {x}():
    {self.one('global', 'global')} made_{x}
    made_{x} = {a}
    def inner():
        global made_{x}
        {self.one(f'made_{x} += 1', f'del made_{x}', 'pass')}
        return made_{x}
    return inner()
t({x})
t(lambda: made_{x})""")
        elif form == 5:
            self.w(f"""def {x}(n):
    def even(n): return True if n == 0 else odd(n - 1)
    def odd(n): return False if n == 0 else even(n - 1)
    return even(n), odd(n)
show({x}({self.n(0, 20)}))
def {x}r(n, memo={{}}):
    if n not in memo:
        memo[n] = n if n < 2 else {x}r(n - 1) + {x}r(n - 2)
    return memo[n]
show({x}r({self.n(0, 60)}), len({x}r.__defaults__[0]))""")
        elif form == 6:
            self.w(f"""def {x}(n): return {x}(n + 1)
try:
    {x}(0)
except RecursionError as e:
    show(str(e))
class R{x}:
    def __{self.one('repr', 'str', 'eq', 'len', 'getattr', 'hash', 'add', 'bool', 'iter')}__(self, *a): return {self.one('repr(self)', 'str(self)', 'self == self', 'len(self)', 'self.missing', 'hash(self)', 'self + 1', 'bool(self)', 'list(self)')}
try:
    {self.one('repr', 'str', 'len', 'hash', 'bool', 'list', '(lambda v: v == 1)', '(lambda v: v.zz)', '(lambda v: v + 2)')}(R{x}())
except Exception as e:
    show(type(e).__name__)""")
        elif form == 7:
            self.w(f"""def {x}(f):
    def wrapper(*args, **named):
        show('call', len(args), sorted(named))
        return f(*args, **named)
    wrapper.calls = {self.n(0, 3)}
    return wrapper
def {x}p(*tags, **options):
    show('tags', tags, options)
    return lambda f: {self.one('f', f'{x}(f)', 'staticmethod(f)', 'property(f)', 'tags', 'lambda *a, **k: (tags, f(*a, **k))')}
@{x}p({a}, k={b})
@{x}
def {x}d(a, b={self.e('int', 0)}, *c, d=4):
    return a, b, c, d
t(lambda: {x}d({self.one('1', '1, 2', '', '1, 2, 3, d=5', 'a=1', '*[1, 2]', '**dict(a=1, d=2)')}))
t(lambda: ({x}d.__name__, {x}d.calls))""")
        elif form == 8:
            self.w(f"""def {x}():
    a = {a}
    def inner():
        b = {b}
        show(sorted(locals()))
        def deepest():
            return a, b
        return deepest
    show(sorted(locals()))
    return inner()
show({x}()(), {x}.__name__, {x}.__qualname__, {x}().__qualname__, (lambda: 1).__name__, [f.__name__ for f in [{x}, len, str.upper]])""")
        else:
            self.w(f"""{x} = [{', '.join(str(self.n(0, 9)) for _ in range(4))}]
total = 0
def {x}f(v):
    global total
    total += v
    return total
show([{x}f(v) for v in {x}], total, [(y := v * 2, y + 1) for v in {x}], y, any((hit := v) > 5 for v in {x}), hit)
show({{k: [j for j in range(k)] for k in {x} if k % 2 for _ in 'ab'}}, [i for i in range(4) for j in range(i) if i != j], list(w for w in ({x}f(0),)))""")

    def piece_names(self):
        """NameError, AttributeError and the like with their suggestions."""
        word = self.one("lenght", "prnt", "valeu", "strr", "Exeption", "undefined_name", "rnage",
            "sorte", "x_y", "ture", "none", "enumerat")
        self.w(f"value = 1\nlength_of = 2\nt(lambda: {word})")
        attribute = self.one("appendd", "uper", "joinn", "vlaue", "items", "__lenn__", "x", "sort",
            "strip_", "foo_bar")
        self.w(f"t(lambda: ({self.pick(ODD)}).{attribute})")
        self.w(
            f"t(lambda: ({self.leaf(self.one('str', 'li', 'di', 'tup', 'int', 'float', 'bytes'))}).{attribute}())")
        x = self.fresh("N")
        self.w(f"""class {x}:
    __slots__ = ('alpha', 'beta')
    gamma = 1
    def method(self): return self.alpa
t(lambda: {x}().{self.one('alpha', 'method()', 'gama', 'delta')})
t(lambda: setattr({x}(), {self.one('alpha', 'zeta', 'gamma', 'beta')!r}, 1))
t(lambda: delattr({x}(), {self.one('alpha', 'zeta', 'gamma')!r}))
t(lambda: {x}.{self.one('missing', 'method', 'gamma', 'metod')} and 1)
t(lambda: {x}({self.one('', '1', 'a=1', '1, 2, 3')}) and 1)""")
        with self.guarded():
            self.w(self.one("import nonexistent_module_x", "from math import nonexistent",
                "from math import sqr", "import math\nmath.sqroot(2)", "from . import x",
                "del undefined_thing",
                            "undefined_thing += 1", "nonlocal_ = 1\nnonlocal_()",
                                "import collections\ncollections.Conter"))
