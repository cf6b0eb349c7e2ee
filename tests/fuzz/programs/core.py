# What every part of the program generator shares: the text under construction, the chance that
# drives it, names in scope and pools of interesting values. Deterministic in the seed.
import random
from contextlib import contextmanager

# What every program opens with. `describe` writes a value without addresses: containers exactly,
# sets in a fixed order, instances by their class.
PRELUDE = '''\
def describe(v, depth=0):
    k = type(v)
    if depth > 6:
        return "..."
    if k in (int, str, float, complex, bool, bytes, bytearray, range, type(None), type(...), slice):
        return repr(v)
    if k is list:
        return "[" + ", ".join([describe(x, depth + 1) for x in v]) + "]"
    if k is tuple:
        return "(" + ", ".join([describe(x, depth + 1) for x in v]) + ("," if len(v) == 1 else "") + ")"
    if k is dict:
        return "{" + ", ".join([describe(a, depth + 1) + ": " + describe(b, depth + 1) for a, b in v.items()]) + "}"
    if k in (set, frozenset):
        return k.__name__ + "(" + ", ".join(sorted([describe(x, depth + 1) for x in v])) + ")"
    if isinstance(v, BaseException):
        return k.__name__ + describe(v.args, depth + 1)
    if isinstance(v, type):
        return "<class " + v.__qualname__ + ">"
    if k.__repr__ is not object.__repr__ and "show_me" in dir(k):
        return repr(v)
    return "<" + k.__name__ + ">"


def show(*values):
    print(*[describe(v) for v in values])


def chain(e, depth=0):
    if e is None or depth > 4:
        return ""
    text = type(e).__name__ + describe(e.args)
    if e.__cause__ is not None:
        text += " from (" + chain(e.__cause__, depth + 1) + ")"
    if e.__context__ is not None and e.__context__ is not e.__cause__:
        text += " while (" + chain(e.__context__, depth + 1) + ")"
    return text + ("!" if e.__suppress_context__ else "")


def caught(e):
    print("caught", chain(e), "|", repr(str(e)))


def own_doc(x):
    """Builtin classes are documented in CPython's words there, not here."""
    own = x.__doc__
    return own if own != type(x).__doc__ or type(x).__module__ == "__main__" else None


def t(f, *args, **named):
    try:
        v = f(*args, **named)
    except Exception as e:
        caught(e)
    else:
        show(v)


def tm(f):
    try:
        v = f()
    except Exception as e:
        print(type(e).__name__, describe(e.args), repr(str(e)))
    else:
        show(v)


'''


class Weighted:
    """Choices with weights, summed once."""

    def __init__(self, *pairs):
        self.items = [item for item, _ in pairs]
        total, self.sums = 0, []
        for _, weight in pairs:
            total += weight
            self.sums.append(total)

    def pick(self, r):
        return r.choices(self.items, cum_weights=self.sums)[0]


class Source:
    """A program being written: lines, indentation, fresh names, chance."""

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.header = []
        self.in_module_piece = False
        self.lines = []
        self.depth = 0
        self.counter = 0
        self.scopes = [{}]

    # Chance.
    def p(self, share):
        return self.r.random() < share

    def one(self, *choices):
        return self.r.choice(choices)

    def pick(self, choices):
        return self.r.choice(choices)

    def some(self, choices, low, high):
        choices = list(choices)
        return self.r.sample(choices, min(len(choices), self.r.randint(low, high)))

    def n(self, low, high):
        return self.r.randint(low, high)

    # Text.
    def w(self, text):
        for line in text.split("\n"):
            self.lines.append("    " * self.depth + line if line else "")

    @contextmanager
    def block(self, header):
        self.w(header)
        self.depth += 1
        before = len(self.lines)
        yield
        if len(self.lines) == before:
            self.w("pass")
        self.depth -= 1

    @contextmanager
    def guarded(self, also="Exception"):
        """try: … except: print what came."""
        with self.block("try:"):
            yield
        with self.block(f"except {also} as e_:"):
            self.w("caught(e_)")

    def fresh(self, stem="v"):
        self.counter += 1
        return f"{stem}{self.counter}"

    # Names in scope by type.
    @contextmanager
    def scope(self, names=None):
        self.scopes.append(dict(names or {}))
        yield
        self.scopes.pop()

    def bind(self, name, kind):
        self.scopes[-1][name] = kind

    def vars_of(self, kind):
        found = {}
        for scope in self.scopes:
            found.update(scope)
        return [name for name, k in found.items() if k == kind]

    def text(self):
        return PRELUDE + "".join(self.header) + "\n".join(self.lines) + "\n"


# Pools. Texts of expressions.
INTS = ["0", "1", "-1", "2", "3", "7", "10", "-10", "255", "256", "-256", "1000", "0xff", "0b1011",
        "0o17", "1_000_000", "2**31", "2**31 - 1", "-2**31", "2**53", "2**63", "2**63 - 1",
            "-2**63",
        "2**64", "2**62", "10**18", "10**20", "-10**20", "10**30 + 7", "True", "False", "2**100"]
SMALL = ["0", "1", "2", "3", "4", "5", "-1", "-2", "-3", "-5", "10", "100", "-100", "True"]
FLOATS = ["0.0", "-0.0", "1.0", "-1.0", "0.1", "0.5", "1.5", "2.5", "-2.5", "3.14159", "1e10",
    "1e15",
          "1e16", "1e17", "123456789.123", "1e-5", "0.0001", "1e-10", "1e100", "-1e100", "1e308",
          "1.7976931348623157e308", "5e-324", "2.2250738585072014e-308", "(1/3)", "(2/3)", "100.0",
              "1e22",
          "1e23", "0.30000000000000004", "1_0.5_0", ".5", "5.", "float('inf')", "-float('inf')",
          "9007199254740993.0", "4.35", "2.675", "1.005", "1e-7"]
NAN = "float('nan')"
STRS = ["''", "'a'", "'abc'", "'Hello World'", "'hello world foo'", "'  padded  '", "'a,b,,c'",
        "'UPPER'", "'MixedCase123'", "'123'", "'-12'", "'3.5'", "'0x1f'", "'a\\tb\\nc'",
        "'\\x00\\x7f'", "'caf\\xe9'", "'\\u00df'", "'\\u0130stanbul'", "'\\ufb01n'",
            "'\\U0001F600'",
        "'a\\U0001F600b'", "'\\u03a3\\u03c3\\u03c2'", "'e\\u0301'", "'\\ud800'", "'\\u0661\\u0662'",
        "'\\u2028x\\x85y'", "'\"quoted\"'", "'it\\'s'", "\"both ' and \\\"\"", "'aaa'",
            "'abcabcabc'",
        "'{}'", "'{0} {x}'", "'%s %d'", "'line1\\nline2\\r\\nline3'", "'\\\\back'", "'under_score'",
        "'title case here'", "'\\u4e2d\\u6587'", "('x' * 20)", "'none'", "'\\u01c5'", "'1e5'",
            "' '",
        "r'raw\\n'", "'\\N{GREEK SMALL LETTER ALPHA}'", "'\\xb2'", "'\\u00bd'", "'_'", "'True'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'hello world'", "b'\\x00\\xff'", "b'a,b,,c'", "b'  pad '",
         "b'UPPER lower'", "b'123'", "b'\\xc3\\xa9'", "b'\\xf0\\x9f\\x98\\x80'", "b'tab\\tnew\\n'",
         "b'abcabc'", "b\"it's\"", "bytes(3)", "bytes(range(5))", "b'%d %s'", "b'\\xe9'"]
COMPLEXES = ["0j", "1j", "1+2j", "-1.5+0j", "complex(0, -0.0)", "3-4j", "1e300+1e300j",
    "complex('1+2j')",
             "complex(-0.0, 2)", "complex(float('inf'), 1)", "2.5j", "(1-1j)"]
ODD = ["None", "...", "NotImplemented", "object", "int", "str", "[]", "()", "{}", "len", "range(3)",
       "1.5", "'x'", "b'y'", "7", "1j", "set()", "frozenset({1})", "slice(1, 2)", "(1, 2)",
           "[1, 'a']",
       "{'k': 1}", "(lambda: 1)", "iter([1])", "Exception('boom')", "True",
           "(x for x in [1])"]
WORDS = ["a", "b", "c", "key", "name", "x", "y", "foo", "bar", "Zed", "é", "", "long key", "1"]
EXCEPTIONS = ["ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError",
    "RuntimeError",
              "AttributeError", "LookupError", "ArithmeticError", "OverflowError", "StopIteration",
              "AssertionError", "NotImplementedError", "Exception", "OSError", "UnicodeError",
              "NameError", "EOFError", "StopAsyncIteration", "BufferError", "ImportError"]
