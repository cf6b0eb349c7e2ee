# Further pieces: decimal, whole numbers of any size, calendars, context variables, abstract classes,
# calls of methods with every form of arguments, class patterns, nested formats.
import collections.abc

from expressions import Expressions

DECIMALS = ["Decimal(0)", "Decimal('-0')", "Decimal('1')", "Decimal('1.10')", "Decimal('-2.5')",
    "Decimal('0.1')", "Decimal('1E+3')", "Decimal('1E-10')", "Decimal('123456789.987654321')",
    "Decimal('NaN')", "Decimal('sNaN')", "Decimal('Infinity')", "Decimal('-Inf')", "Decimal(3.5)",
    "Decimal('9' * 28)", "Decimal('1E+9999')", "Decimal((1, (1, 2, 3), -2))", "Decimal(10**30)",
    "Decimal('0E-5')", "Decimal('2')", "Decimal('7.5')", "Decimal('1e-400')"]
DECIMAL_USES = ["{a} + {b}", "{a} - {b}", "{a} * {b}", "{a} / {b}", "{a} // {b}", "{a} % {b}",
    "divmod({a}, {b})", "{a} ** {s}", "-{a}", "+{a}", "abs({a})", "{a} == {b}", "{a} < {b}",
    "{a} == {p}", "{a} < {p}", "{a} + {p}", "{p} * {a}", "str({a})", "repr({a})", "float({a})",
    "int({a})", "bool({a})", "round({a})", "round({a}, {s})", "hash({a}) == hash({b})",
    "format({a}, {f})", "f'{{{a}:{g}}}'", "{a}.quantize({q})", "{a}.quantize({q}, rounding={r})",
    "{a}.sqrt()", "{a}.ln()", "{a}.log10()", "{a}.exp()", "{a}.normalize()", "{a}.to_eng_string()",
    "{a}.as_tuple()", "{a}.as_integer_ratio()", "{a}.adjusted()", "{a}.is_nan()", "{a}.is_zero()",
    "{a}.is_signed()", "{a}.is_finite()", "{a}.is_normal()", "{a}.compare({b})",
    "{a}.compare_total({b})", "{a}.max({b})", "{a}.min({b})", "{a}.fma({b}, {a})",
    "{a}.copy_sign({b})", "{a}.scaleb({s})", "{a}.shift({s})", "{a}.rotate({s})", "{a}.logb()",
    "{a}.next_plus()", "{a}.next_toward({b})", "{a}.number_class()", "{a}.remainder_near({b})",
    "{a}.same_quantum({b})", "{a}.to_integral_value()", "{a}.to_integral_exact(rounding={r})",
    "max({a}, {b})", "sorted([{a}, {b}])", "sum([{a}, {b}])", "Decimal({p})", "Decimal({t})",
    "Decimal.from_float({p})", "{a}.real", "{a}.conjugate()", "math.floor({a})", "math.ceil({a})",
    "'%s %.2f' % ({a}, {a})", "Decimal({a})", "complex({a})", "{a}.logical_and({b})",
    "getcontext().divide({a}, {b})", "getcontext().create_decimal({t})", "{a}.radix()",
    "isinstance({a}, numbers.Number)", "copy.copy({a})"]
ROUNDINGS = ["ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_DOWN", "ROUND_UP", "ROUND_CEILING",
    "ROUND_FLOOR", "ROUND_HALF_DOWN", "ROUND_05UP", "'nope'"]
DECIMAL_TEXTS = ["'1.5'", "' 2 '", "'1_000'", "'abc'", "''", "'1e5'", "'.5'", "'5.'", "'nan12'",
    "'+inf'", "'1.2.3'", "'\\u0661'", "b'1'", "None", "[1]", "(0, (1,), 'F')", "(2, (), 0)"]

BIGS = ["2**100", "-2**100 + 1", "10**50", "3**80", "-7**45", "(1 << 200) - 1", "12345678901234567890",
    "-1", "0", "1", "2**63", "-2**63", "2**64 - 1", "10**18 + 9", "255", "2**32", "-(10**40)"]
BIG_USES = ["{a} + {b}", "{a} - {b}", "{a} * {b}", "{a} // {b}", "{a} % {b}", "divmod({a}, {b})",
    "{a} & {b}", "{a} | {b}", "{a} ^ {b}", "~{a}", "{a} >> {n}", "{a} << {n}", "pow({a}, {n}, {b})",
    "pow({a}, -1, {b})", "{a} / {b}", "{a} < {b}", "{a} == {b}", "hash({a})", "str({a})", "hex({a})",
    "oct({a})", "bin({a})[:40]", "({a}).bit_length()", "({a}).bit_count()", "float({a})",
    "({a}).to_bytes({n}, 'little', signed=True)", "({a}).to_bytes({n}, 'big')",
    "int.from_bytes(({a}).to_bytes(40, 'big', signed=True), 'big', signed=True)",
    "int(str({a}))", "int(hex({a}), 16)", "format({a}, ',')", "format({a}, '_x')",
    "format({a}, 'e')", "format({a}, '>60,d')", "format({a}, '.3g')", "f'{{{a}:#b}}'[:30]",
    "round({a}, -{n})", "math.isqrt({a})", "math.gcd({a}, {b})", "math.lcm({a}, {b})", "-({a})",
    "abs({a})", "int({a} / 3)", "({a}) == float({a})", "({a}) < float({b})", "'%d' % ({a})",
    "'%x' % ({a})", "'%e' % ({a})", "range({a})[{n}]", "len(range({a}))", "({a}) in range({b})",
    "[1][{a}:]", "'ab'[:{a}]", "({a}).as_integer_ratio()", "math.log({a})", "math.log2({a})",
    "math.sqrt({a})", "({a}) ** 2", "({a}) ** -1", "2.0 ** {n}", "int.from_bytes(b'\\xff' * {n}, 'big')",
    "sum([{a}, {b}, 0.5])", "max({a}, {b}, 1e20)", "bool({a})", "math.comb({n}, 3)"]

FORMS = ["'a,b c'.split(sep={s})", "'a,b,c'.split(maxsplit={n}, sep=',')", "'a b'.rsplit(None, {n})",
    "'a b c'.rsplit(maxsplit={n})", "'a\\nb'.splitlines(keepends={o})", "'a\\tb'.expandtabs(tabsize={n})",
    "'é'.encode(encoding={c}, errors={h})", "'é'.encode(errors={h})", "b'\\xff'.decode(errors={h})",
    "b'a b'.split(sep={y}, maxsplit={n})", "b'a\\nb'.splitlines(keepends={o})", "'abc'.replace('b', {s}, {n})",
    "'abc'.translate({{98: {o}}})", "'abc'.translate(str.maketrans('ab', {s}))", "str.maketrans({s}, 'xy', 'z')",
    "str.maketrans({{'a': {o}, 98: 'y'}})", "'x'.join({i})", "'abc'.startswith(('a', {o}))",
    "'abc'.endswith({s}, {n}, {n})", "'abc'.find({s}, {n}, {n})", "'aXbX'.count({s}, {n})",
    "'abc'.center({n}, {s})", "'abc'.zfill({n})", "'%s' % {o}", "'{{:{{}}}}'.format({o}, {n})",
    "'{{x.real}}'.format(x={o})", "'{{0!r:>{{1}}}}'.format({o}, {n})", "str(object={o})", "str({y}, encoding={c})",
    "str({y}, errors={h})", "bytes({s}, encoding={c})", "bytes({i})", "bytearray({s}, {c}, {h})",
    "int({s}, base={n})", "int(x=5)", "float({s})", "complex(real={n}, imag={n})", "complex(imag=2)",
    "round(number=2.567, ndigits={n})", "sorted({i}, key=lambda v: str(v), reverse={o})",
    "sorted({i}, reverse={n})", "max({i}, default={o})", "min({i}, key={o})", "max({i}, key=str)",
    "sum({i}, start={o})", "enumerate({i}, start={n}).__next__()", "list(zip({i}, {i}, strict={o}))",
    "dict({i})", "dict(**{{'a': {o}}})", "dict([('a', 1)], a={o})", "list(reversed({i}))", "range({n}, {n}, {n})",
    "slice({n}, {o}).indices({n})", "pow(base=2, exp={n}, mod=7)", "divmod({n}, 3)", "print({o}, sep={s}, end='')",
    "print({o}, end={o})", "isinstance({o}, (int, (str, {o})))", "getattr({o}, 'real', {n})", "{i}.index({o})",
    "{i}.sort(key={o})", "{{'a': 1}}.setdefault('b', {o})", "dict.fromkeys({i}, {o})", "{{'a': 1}}.update({i})",
    "{{'a': 1}}.update({i}, b={o})", "set({i})", "{{1, 2}}.union({i})", "frozenset([1]).difference({i}, {i})",
    "'abc'.removeprefix({s})", "'a-b'.partition({s})", "'abc'.ljust({n}, {s}) + '|'", "memoryview({y}).tolist()",
    "{y}.hex({s})", "{y}.hex('-', {n})", "bytes.fromhex({s})", "float.fromhex({s})", "(2.5).hex()",
    "{y}.find({y}, {n})", "{y}.replace({y}, b'z')", "{y}.translate(None, delete={y})", "{y} + {y}", "{y} * {n}",
    "type('T', ({o},), {{}}).__name__", "callable({o})", "all({i})", "any({i})", "hash({i}) and 1", "chr({n})", "ord({s})",
    "bin({o})", "format({o}, {s})", "id({o}) and 1", "iter({o}, {n})", "next(iter({i}), {o})", "abs({o})", "vars({o})"]

MATCH_ARGS = ["('x', 'y')", "('x',)", "()", "['x', 'y']", "('x', 'x')", "(1,)", "'xy'", "None",
    "('x', 'missing')", "('p',)"]


class Library(Expressions):
    def filled(self, text, **choices):
        for name, pick in choices.items():
            while "{" + name + "}" in text:
                value = pick().replace("{", "\x01").replace("}", "\x02")
                text = text.replace("{" + name + "}", value, 1)
        return (text.replace("{{", "{").replace("}}", "}").replace("\x01", "{")
            .replace("\x02", "}"))

    def piece_decimal(self):
        self.w("from decimal import *\nimport copy, math, numbers")
        if self.p(0.4):
            self.w(f"getcontext().prec = {self.one('5', '28', '50', '3', '1')}")
        if self.p(0.3):
            self.w(f"getcontext().rounding = {self.pick(ROUNDINGS[:8])}")
        if self.p(0.2):
            trap = self.one("Inexact", "FloatOperation", "Rounded", "DivisionByZero",
                "InvalidOperation", "Overflow", "Subnormal")
            self.w(f"getcontext().traps[{trap}] = {self.one('True', 'False')}")
        for _ in range(self.n(4, 10)):
            text = self.filled(self.pick(DECIMAL_USES), a=lambda: self.pick(DECIMALS),
                b=lambda: self.pick(DECIMALS), s=lambda: self.one("2", "-1", "0", "3", "0.5", "100"),
                p=lambda: self.one("1", "2.5", "True", "Fraction", "'x'", "10**20", "1.1", "None")
                    .replace("Fraction", "0.1"),
                f=lambda: repr(self.one("", ".2f", "10.3f", ",", "e", ".3e", "g", "%", "+.1f",
                    "08.2f", ">12", "*^15.2f", "n", "d", ".0f", "E", "-", " .2f", ",.2f", "_.2f")),
                g=lambda: self.one(".2f", "e", ">10", ",.1f"),
                q=lambda: self.one("Decimal('0.01')", "Decimal('1')", "Decimal('1E+2')",
                    "Decimal('1E-30')", "Decimal('NaN')", "1", "'0.1'"),
                r=lambda: self.pick(ROUNDINGS), t=lambda: self.pick(DECIMAL_TEXTS))
            self.w(f"t(lambda: repr({text}))")
        if self.p(0.4):
            self.w(f"""with localcontext() as ctx:
    ctx.prec = {self.n(1, 12)}
    t(lambda: repr({self.pick(DECIMALS)} / 7))
    show(sorted(f.__name__ for f, on in ctx.flags.items() if on))
t(lambda: repr(getcontext().prec))""")
        self.w("setcontext(Context(prec=28, traps=[InvalidOperation, DivisionByZero, Overflow]))")

    def piece_big_integers(self):
        self.w("import math")
        for _ in range(self.n(5, 12)):
            text = self.filled(self.pick(BIG_USES), a=lambda: self.pick(BIGS),
                b=lambda: self.pick(BIGS), n=lambda: self.one("0", "1", "3", "7", "13", "33", "64"))
            self.w(f"t(lambda: {text})")

    def piece_argument_forms(self):
        for _ in range(self.n(5, 12)):
            text = self.filled(self.pick(FORMS),
                s=lambda: self.one("','", "''", "' '", "'b'", "'ab'", "None", "5", "b'x'", "'12'",
                    "'zz'", "'0x1p3'"),
                n=lambda: self.one("0", "1", "2", "-1", "5", "10", "None", "1.5", "'a'", "True",
                    "2**70", "-3"),
                o=lambda: self.one("1", "'x'", "None", "True", "2.5", "[1]", "()", "0", "b'q'", "int",
                    "{}", "-1"),
                c=lambda: self.one("'utf-8'", "'ascii'", "'latin-1'", "'utf-16'", "'nope'", "None",
                    "5"),
                h=lambda: self.one("'strict'", "'ignore'", "'replace'", "'xmlcharrefreplace'",
                    "'backslashreplace'", "'nope'", "None", "5"),
                y=lambda: self.one("b'abc'", "b''", "b'a b'", "bytearray(b'xa')", "b'\\xff'",
                    "'text'" if self.p(0.2) else "b'b'"),
                i=lambda: self.one("[3, 1, 2]", "['b', 'a']", "[]", "(1, 2)", "'ba'", "{2: 1}",
                    "[1, 'a']", "[b'x']", "5", "[(1, 2), (3, 4)]", "['ab', 'cd']", "range(3)"))
            self.w(f"t(lambda: {text})")

    def piece_class_patterns(self):
        x = self.fresh("P")
        self.w(f"""class {x}:
    __match_args__ = {self.pick(MATCH_ARGS)}
    def __init__(self, x=1, y=2): self.x, self.y = x, y
    @property
    def p(self):
        {self.one("return self.x, self.y", "show('asked')", "raise AttributeError('hidden')", "raise ValueError('loud')")}
class {x}s({x}):
    {self.one("pass", "__match_args__ = ('y', 'x')", "__match_args__ = ('z',); z = 9")}
class {x}m(type):
    def __instancecheck__(cls, v):
        show('check')
        return {self.one('True', 'False', 'hasattr(v, "x")', '1 / 0')}
class {x}v(metaclass={x}m):
    __match_args__ = ('x',)""")
        part = lambda: self.one("_", "a", "1", "int()", "str(a)", "(1 | 2)", "[a, *_]", "None", "2",
            "int(a)", "{'k': a}", "(a, b)")
        with self.block(f"def f{x}(v):"):
            with self.block("match v:"):
                for i in range(self.n(2, 5)):
                    cls = self.one(x, x, f"{x}s", f"{x}v", "int", "str", "dict", "list", "bool",
                        "tuple", "float", "bytes", "len" if self.p(0.1) else "int")
                    inside = self.one("", part(), f"{part()}, {part()}", f"x={part()}",
                        f"{part()}, y={part()}", f"p={part()}", f"y={part()}, x={part()}",
                        f"{part()}, x={part()}" if self.p(0.3) else part())
                    guard = self.one("", "", f" if {self.one('v.x', 'True', 'a', 'show(8)')}")
                    names = sorted(n for n in "ab" if n in inside.replace("(", " ( ").replace(",",
                        " ,").replace(")", " )").replace("=", " = ").replace("[", " [ ").split())
                    if "a" in guard and "a" not in names and "if a" in guard:
                        guard = ""
                    with self.block(f"case {cls}({inside}){guard}:"):
                        self.w(f"return {', '.join([str(i), *names])},")
        for v in self.some([f"{x}()", f"{x}(2, 1)", f"{x}('s', [1])", f"{x}s()", f"{x}s(y=2)", "1",
            "'text'", "True", "[1, 2]", "{'k': 3}", "2.5", "None", f"{x}(None, (1, 2))", "b'z'", x,
            f"{x}({{'k': 5}}, 1)"], 4, 9):
            self.w(f"t(f{x}, {v})")

    def piece_nested_formats(self):
        value = lambda: self.one("3.14159", "42", "'text'", "[1, 2]", "None", "(1,)", "2**70", "-0.0",
            "1e300", "True", "{'k': 1}", "1j")
        for _ in range(self.n(4, 9)):
            v = value()
            v = f" {v} " if v[0] == "{" else v
            width, mark = self.n(0, 20), self.one("<", ">", "^", "=", "*^", "é>", "0=")
            text = self.one(f"f'{{{v}:{mark}{{{width}}}}}'", f"f'{{{v}:{{{mark!r}}}{{{width}}}}}'",
                f"f'{{{v}!r:{{{width}}}}}'", f"f'{{{v}:{{{width}}}.{{{self.n(0, 8)}}}f}}'",
                f"f'{{{v}!s:{mark}{width}.{self.n(0, 5)}}}'",
                f"f'{{f\"{{{v}}}\":{mark}{width}}}'" if "'" not in v else f"f'{{1:{width}}}'",
                f"f'{{{v} = !s:{mark}{width}}}|{{{v}=}}'" if "'" not in v else f"f'{{2:{width}}}'",
                f"'{{:{{}}{{}}}}'.format({v}, {mark!r}, {width})",
                f"'{{0:{{1}}}} {{0!r}}'.format({v}, {width})", f"format({v}, {mark + str(width)!r})",
                f"'{{a[k]:{{b.real}}}}'.format(a={{'k': {v}}}, b={width})",
                f"'%{self.one('-', '0', '+', ' ', '#')}*.*{self.one('f', 's', 'd', 'g', 'r')}' % ({width}, {self.n(0, 6)}, {v})",
                f"'%({self.one('k', 'q', '')})s' % {{'k': {v}, '': 5}}")
            self.w(f"t(lambda: {text})")

    def piece_abstract(self):
        x = self.fresh("Abs")
        self.w(f"""from abc import ABC, ABCMeta, abstractmethod
import contextvars, calendar, collections.abc, numbers
ABSTRACT = {sorted(collections.abc.__all__)}
class {x}({self.one('ABC', 'metaclass=ABCMeta', 'ABC')}):
    @abstractmethod
    def need(self): return 'base'
    {self.one("@property@@    @abstractmethod@@    def prop(self): return 1", "@classmethod@@    @abstractmethod@@    def made(cls): return cls()", "pass", "@staticmethod@@    @abstractmethod@@    def fixed(): return 2").replace('@@', chr(10))}
    {self.one("pass", "@classmethod@@    def __subclasshook__(cls, c): return NotImplemented if c is int else hasattr(c, 'need')").replace('@@', chr(10))}
class {x}k({x}):
    def need(self): return 'kid', super().need()
    {self.one('prop = 5', 'pass', 'def made(): pass', 'fixed = 3')}
t(lambda: {x}())
t(lambda: {x}k().need())
show(sorted({x}.__abstractmethods__), sorted({x}k.__abstractmethods__))
{x}.register({self.one('int', 'list', x + 'k', 'dict')})
t(lambda: [issubclass(c, {x}) for c in (int, list, {x}k, str)])
t(lambda: isinstance({self.one('5', '[]', "'s'", x)}, {x}))
t(lambda: [n for n in ABSTRACT if isinstance({self.one('[]', '{}', "'s'", '5', 'iter([])', '(q for q in [])', 'set()', 'b""', 'len', '{}.keys()', 'range(3)')}, getattr(collections.abc, n))])
t(lambda: [isinstance({self.one('5', '2.5', '1j', 'True', "'s'")}, k) for k in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)])
t(lambda: calendar.{self.one('month(2024, 2)', 'monthrange(2023, 2)', 'isleap(1900)', 'TextCalendar(6).formatmonth(2023, 5)', 'Calendar().monthdayscalendar(2024, 9)', 'timegm((2024, 1, 2, 3, 4, 5))', 'monthrange(2023, 13)', 'weekday(2024, 2, 30)', 'leapdays(1990, 2030)')})
var_{x} = contextvars.ContextVar('v'{self.one('', ', default=7')})
token = var_{x}.set({self.n(0, 9)})
ctx = contextvars.copy_context()
t(lambda: (var_{x}.get(), ctx[var_{x}], ctx.run(lambda: (var_{x}.set('in'), var_{x}.get())[1]), var_{x}.get(), ctx[var_{x}]))
t(lambda: {self.one(f'var_{x}.reset(token)', f'var_{x}.get(3)', f'var_{x}.reset(5)', f'token.old_value is contextvars.Token.MISSING')})
t(lambda: {self.one(f'var_{x}.get()', f'var_{x}.get("d")', f'var_{x}.reset(token)')})""")
