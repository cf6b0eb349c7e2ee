# Pieces about calls: signatures of every shape with right and wrong calls, argument unpacking,
# calls of builtins with named arguments, defaults, introspection of functions.
from core import ODD, SMALL
from expressions import Expressions

BUILTIN_CALLS = ["print({a}, sep={s}, end={e})", "sorted({a}, reverse={b})", "int({a}, base={n})",
    "str({a})", "str(object={a})", "str({y}, encoding='ascii', errors={s})",
                 "round({a}, ndigits={n})", "pow({n}, {n}, {n})", "pow(base={n}, exp={n})",
                     "pow(2, exp=3, mod={n})", "sum({a}, start={a})", "min({a}, key=None)",
                     "max({a}, {a}, key={a})", "max({a}, default={a})",
                 "enumerate(iterable={a}, start={n})", "zip({a}, strict={b})", "range({a})",
                     "range({n}, {n}, {n})", "range(stop=3)", "list(iterable=[1])",
                     "dict({a}, x={n})", "dict(a=1, **{a})", "bytes({a}, encoding={s})",
                     "bytearray({n})",
                 "complex(real={n}, imag={n})", "float({a})", "bool(x={n})", "isinstance({a}, {a})",
                     "getattr({a}, {s})", "getattr({a}, {s}, {n})", "hasattr({a}, {a})",
                     "iter({a}, {a})", "next({a}, {a})", "slice({a}, {a})",
                 "divmod({a}, {a})", "format({a}, {s})", "chr({a})", "ord({a})", "len({a}, {a})",
                     "abs({a})", "type({a}, {a}, {a})", "callable({a}, 1)",
                     "property(None, doc={s}).__doc__", "super({a}, {a})", "vars({a})", "all({a})",
                     "any()", "map({a})", "map(None, {a})",
                 "filter({a})", "reversed({a})", "hash({a}) and 1", "id()", "repr()",
                     "ascii({a}, {a})", "hex({a})", "frozenset({a}, {a})", "set({a}, {a})",
                     "tuple({a}, {a})", "memoryview({a})", "int.from_bytes({a}, byteorder={s})",
                     "(5).to_bytes(length={n}, byteorder={s}, signed={b})",
                 "'a b'.split(sep={s}, maxsplit={n})", "'{{}}'.format({a}, x={a})",
                     "'abc'.encode(encoding={s}, errors={s})", "[3, 1].sort(key={a}, reverse={b})",
                     "[1].index({a}, {n}, {n})", "{{}}.get({a}, {a}, 1)", "{{}}.pop()",
                     "{{}}.setdefault({a})", "dict.fromkeys({a}, {a})", "dict.fromkeys()",
                 "'x'.join({a})", "'x'.replace({s}, {s}, {n})", "'x'.replace('x', new='y')",
                     "'abc'.center({n}, {s})", "'x'.expandtabs(tabsize={n})",
                     "'x'.splitlines(keepends={b})", "b'x'.decode(encoding={s})",
                     "[].append({a}, 1)", "[].append(object=1)", "[].insert({a})", "[1].pop({a})",
                     "set().update({a}, {a})",
                 "'abc'.startswith({a}, {n})", "str.upper({a})", "list.append([], {a})",
                     "dict.get({a}, 1)", "int.__add__({a}, {a})", "object({a})",
                     "object.__new__({a})", "int.__new__(int, {a})", "str.join({a}, {a})",
                     "type.mro(int)", "object.__init__({a}, 1)", "object().__init__(1)",
                     "staticmethod({a}) and 1", "classmethod() and 1"]


class Calls(Expressions):
    def fill(self, form):
        text = form
        for mark in ("a", "n", "s", "b", "e", "y"):
            while "{" + mark + "}" in text:
                value = {"a": lambda: self.pick(ODD) if self.p(0.4) else self.e("any", 0),
                    "n": lambda: self.pick(SMALL) if self.p(0.85) else self.pick(ODD),
                    "s": lambda: self.one("'x'", "'ascii'", "' '", "'big'", "''", "'real'", "None",
                    "5"),
                         "b": lambda: self.one("True", "False", "1", "None", "'y'"),
                             "e": lambda: self.one("'\\n'", "'|\\n'", "None"),
                             "y": lambda: self.leaf("bytes")}[mark]()
                text = text.replace("{" + mark + "}", value.replace("{", "\x01").replace("}",
                    "\x02"), 1)
        return text.replace("{{", "{").replace("}}", "}").replace("\x01", "{").replace("\x02", "}")

    def piece_builtin_calls(self):
        for _ in range(self.n(5, 12)):
            self.w(f"t(lambda: {self.fill(self.pick(BUILTIN_CALLS))})")

    def signature(self):
        """(text, names, parts) of a random parameter list."""
        names = ["a", "b", "c", "d", "e", "long_name"]
        parts, used = [], []
        defaults = False
        positional = self.n(0, 3)
        slash = self.n(1, positional) if positional and self.p(0.3) else 0
        for i in range(positional):
            name = names[i]
            defaults = defaults or self.p(0.3)
            note = self.one("", "", "", ": int", ": 'T'")
            parts.append(name + note + (f"{'=' if not note else ' = '}{self.e('any', 0)}"
                if defaults else ""))
            used.append(name)
            if i + 1 == slash:
                parts.append("/")
        star = self.n(0, 3)
        keyword = self.n(0, 2) if star else 0
        if star == 1 and keyword:
            parts.append("*")
        elif star > 1:
            parts.append("*args")
            used.append("args")
        elif not star:
            keyword = 0
        for i in range(keyword):
            name = names[3 + i]
            parts.append(name + (f"={self.e('any', 0)}" if self.p(0.5) else ""))
            used.append(name)
        if self.p(0.35):
            parts.append("**named")
            used.append("named")
        return ", ".join(parts), used

    def call_arguments(self, names):
        arguments = [self.e("any", 0) for _ in range(self.n(0, 3))]
        if self.p(0.2):
            arguments.append(
                f"*{self.one('[1, 2]', '()', repr('xy'), '{1: 2}', '5', 'range(2)', '(q for q in [7])', 'None')}")
        for name in self.some([n for n in names if n not in ("args", "named")] + ["zz", "lon_name"],
            0, 2):
            arguments.append(f"{name}={self.e('any', 0)}")
        if self.p(0.2):
            arguments.append(
                f"**{self.one('{}', repr({'a': 1}), repr({'b': 2, 'q': 3}), '{1: 2}', '5', repr({'d': 4}), 'None', '[]')}")
        return ", ".join(arguments)

    def piece_signatures(self):
        f = self.fresh("f")
        text, names = self.signature()
        shape = self.one("def", "def", "def", "lambda", "method", "class", "static", "classmethod",
            "call", "generator", "new", "decorated")
        result = "[" + ", ".join(names) + "]"
        plain = text.replace(": int = ", "=").replace(": 'T' = ", "=").replace(": int",
            "").replace(": 'T'", "")
        target = f
        me = "self" + (", " if text else "")
        if shape == "def":
            self.w(f"def {f}({text}): return {result}")
        elif shape == "lambda":
            self.w(f"{f} = lambda {plain}: {result}")
        elif shape == "method":
            self.w(f"class {f}:\n    def m({me}{text}): return {result}")
            target = self.one(f"{f}().m", f"{f}.m")
        elif shape == "class":
            self.w(
                f"class {f}:\n    def __init__({me}{text}): self.got = {result}\n    def show_me(self): pass\n    def __repr__(self): return f'{f}{{describe(self.got)}}'")
        elif shape == "new":
            self.w(f"class {f}:\n    def __new__(cls{', ' if text else ''}{text}): return {result}")
        elif shape == "static":
            self.w(f"class {f}:\n    @staticmethod\n    def m({text}): return {result}")
            target = self.one(f"{f}().m", f"{f}.m")
        elif shape == "classmethod":
            self.w(
                f"class {f}:\n    @classmethod\n    def m(cls{', ' if text else ''}{text}): return cls.__name__, {result}")
            target = self.one(f"{f}().m", f"{f}.m")
        elif shape == "call":
            self.w(f"class {f}:\n    def __call__({me}{text}): return {result}")
            target = f"{f}()"
        elif shape == "generator":
            self.w(f"def {f}({text}): yield {result}")
        else:
            self.w(
                f"import functools\ndef w{f}(g):\n    @functools.wraps(g)\n    def inner(*a, **k): return 'w', g(*a, **k)\n    return inner\n@w{f}\ndef {f}({text}): return {result}")
        for _ in range(self.n(3, 7)):
            arguments = self.call_arguments(names)
            self.w(
                f"t(lambda: {'next(' if shape == 'generator' else ''}{target}({arguments}){')' if shape == 'generator' else ''})")
        if shape in ("def", "generator", "decorated") and self.p(0.5):
            self.w(
                f"show({f}.__name__, {f}.__defaults__, {f}.__kwdefaults__, sorted({f}.__annotations__.items()), {f}.__doc__, {f}.__qualname__)")
            self.w(
                f"{f}.extra = 1\nshow({f}.extra, {f}.__dict__.get('extra'))\nt(lambda: {f}.missing)\nt(lambda: setattr({f}, {self.one('__name__', '__defaults__', '__doc__', '__dict__')!r}, {self.one('1', repr('n'), '(1, 2)', 'None', '{}')}))\nt(lambda: {f}({self.call_arguments(names)}) and 1)")

    def piece_call_order(self):
        """In which order the parts of a call and of other expressions are evaluated."""
        x = self.fresh("o")
        self.w(
            f"{x} = []\ndef n{x}(v, r=None):\n    {x}.append(v)\n    return v if r is None else r\ndef f{x}(*a, **k): return a, k")
        n = lambda r="": f"n{x}({self.n(0, 99)}{', ' + r if r else ''})"
        forms = [
            f"f{x}({n()}, *n{x}('s', [1, 2]), {n()}, k={n()}, **n{x}('d', {{'q': 1}}), z={n()})",
            f"{{{n()}: {n()}, {n()}: {n()}, **n{x}('m', {{}})}}",
            f"[{n()}, *n{x}('l', [1]), {n()}][n{x}('i', 0)]",
                 f"n{x}('f', f{x})({n()}, a={n()})", f"{n()} < {n()} < {n()}",
                     f"{n()} if n{x}('c', {self.one('0', '1')}) else {n()}",
                     f"({n()}, {n()} or {n()}, {n()} and {n()}, not {n()})",
                 f"n{x}('l', [1, 2, 3])[{n('0')}:{n('2')}:{n('1')}]",
                     f"f'{{{n()}}} {{{n()}:{{{n('5')}}}}}'",
                     f"({n()} + {n()} * {n()}, {n()} ** {n('2')})",
                     f"{{{n()} for _ in [n{x}('it', 1)] if {n()}}}",
                     f"(lambda a={n()}, *, b={n()}: (a, b))({n()})",
                 f"f{x}(*n{x}('bad', 5), {n()})", f"f{x}({n()}, **n{x}('bad', 7), k={n()})",
                     f"f{x}(**{{'a': {n()}}}, **{{'a': {n()}}})", f"n{x}('o', 5)({n()})",
                     f"n{x}('o', 5)[{n()}]"]
        for form in self.some(forms, 2, 6):
            self.w(f"t(lambda: {form})\nshow({x})\n{x}.clear()")
        statements = [f"n{x}('t', {{}})[{n()}] = {n()}", f"n{x}('a', [1])[{n('0')}] += {n()}",
            f"a, n{x}('u', {{}})[{n()}] = n{x}('v', (1, 2))", f"a = n{x}('w', {{}})[{n()}] = {n()}",
            f"del n{x}('d', {{5: 1}})[{n('5')}]", f"assert {n('0')}, {n()}",
            f"raise n{x}('e', ValueError(1)) from n{x}('c', KeyError(2))",
            f"for n{x}('t', {{}})[{n()}] in n{x}('it', [1, 2]): pass",
            f"with n{x}('m', 5) as q: pass",
            f"@n{x}('d1', lambda f: f)\n@n{x}('d2', lambda f: f)\ndef g(a={n()}, *, b={n()}): pass",
            f"class Z(n{x}('b', object), metaclass=n{x}('m', type)): z = {n()}",
            f"return_ = [{n()} for i in n{x}('outer', [1, 2]) for j in n{x}('inner', [3])]"]
        for statement in self.some(statements, 2, 5):
            with self.guarded():
                self.w(statement)
            self.w(f"show({x})\n{x}.clear()")
