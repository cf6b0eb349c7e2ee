# Expressions by type: `Expressions.e(kind, depth)` is the text of an expression that mostly yields a
# value of that kind; a small share is of a wrong kind on purpose, for the texts of errors.
#
# Kinds: int float bool str bytes complex none; li ls la (lists of ints, of strs, of anything);
# tup (tuple of anything), di (dict str -> int), da (dict of anything), si (set of ints), any.
from core import BYTES, COMPLEXES, FLOATS, INTS, ODD, SMALL, STRS, WORDS, Source, Weighted

KINDS = ["int", "float", "bool", "str", "bytes", "complex", "none", "li", "ls", "la", "tup", "di",
    "da", "si"]
ANY = Weighted(("int", 6), ("float", 3), ("bool", 2), ("str", 6), ("bytes", 1.5), ("complex", 0.7),
               ("none", 0.5), ("li", 3), ("ls", 2), ("la", 2), ("tup", 2), ("di", 2), ("da", 1.5),
                   ("si", 1.5))
HASHABLE = Weighted(("int", 4), ("str", 4), ("float", 1), ("bool", 1), ("bytes", 0.5), ("none",
    0.3))
ITERABLE = Weighted(("li", 4), ("ls", 3), ("la", 1), ("tup", 2), ("str", 2), ("di", 2), ("si", 2),
    ("bytes", 1))
PREDICATES = ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isupper", "islower",
    "istitle",
              "isspace", "isidentifier", "isprintable", "isascii"]
CASES = ["upper", "lower", "title", "capitalize", "casefold", "swapcase", "strip", "lstrip",
    "rstrip"]
WRONG = 0.025


class Expressions(Source):
    wrong = WRONG

    def e(self, kind="any", depth=2):
        if self.wrong and self.p(self.wrong):
            return self.pick(ODD)
        if kind == "any":
            kind = ANY.pick(self.r)
        names = self.vars_of(kind)
        if names and self.p(0.45 if depth > 0 else 0.7):
            return self.pick(names)
        if depth <= 0:
            return self.leaf(kind)
        if self.p(0.06):
            return self.wrapped(kind, depth)
        return getattr(self, "e_" + kind)(depth - 1)

    def wrapped(self, kind, depth):
        """Forms that fit every kind."""
        d = depth - 1
        form = self.n(0, 8)
        if form == 0:
            return f"({self.e(kind, d)} if {self.e('bool', d)} else {self.e(kind, d)})"
        if form == 1:
            return f"(lambda {(x := self.fresh('p'))}: {x})({self.e(kind, d)})"
        if form == 2:
            return f"[{self.e('any', 0)}, {self.e(kind, d)}][{self.one('1', '-1')}]"
        if form == 3:
            return f"({self.e('bool', d)} {self.one('and', 'or')} {self.e(kind, d)})"
        if form == 4:
            return f"{{'k': {self.e(kind, d)}}}['k']"
        if form == 5:
            return f"next(iter([{self.e(kind, d)}]))"
        if form == 6:
            return f"(lambda *a, **k: a[0])({self.e(kind, d)}, z={self.e('any', 0)})"
        if form == 7:
            return f"next(({(x := self.fresh('g'))} for {x} in ({self.e(kind, d)},)))"
        return f"(*[{self.e(kind, d)}],)[0]"

    def leaf(self, kind):
        if kind == "int":
            return self.pick(SMALL if self.p(0.6) else INTS)
        if kind == "float":
            return self.pick(FLOATS)
        if kind == "bool":
            return self.one("True", "False")
        if kind == "str":
            return self.pick(STRS)
        if kind == "bytes":
            return self.pick(BYTES)
        if kind == "complex":
            return self.pick(COMPLEXES)
        if kind == "none":
            return "None"
        if kind == "li":
            return "[" + ", ".join(self.pick(SMALL) for _ in range(self.n(0, 6))) + "]"
        if kind == "ls":
            return "[" + ", ".join(self.pick(STRS[:20]) for _ in range(self.n(0, 4))) + "]"
        if kind == "la":
            return "[" + ", ".join(self.e("any", 0) for _ in range(self.n(0, 4))) + "]"
        if kind == "tup":
            items = [self.e("any", 0) for _ in range(self.n(0, 4))]
            return "(" + ", ".join(items) + ("," if len(items) == 1 else "") + ")"
        if kind == "di":
            return "{" + ", ".join(f"{self.pick(WORDS)!r}: {self.pick(SMALL)}"
                for _ in range(self.n(0, 4))) + "}"
        if kind == "da":
            return "{" + ", ".join(f"{self.e(HASHABLE.pick(self.r), 0)}: {self.e('any', 0)}"
                                   for _ in range(self.n(0, 3))) + "}"
        items = [self.pick(SMALL) for _ in range(self.n(0, 5))]
        return "{" + ", ".join(items) + "}" if items else "set()"

    def index(self):
        return self.one("0", "-1", "1", "2", "-2", "5", "-7", "True", self.e("int", 0))

    def slice(self):
        part = lambda: self.one("", "", "0", "1", "2", "-1", "-2", "3", "-100", "100", "None",
            "10**20")
        step = self.one("", "", ":", ":1", ":2", ":-1", ":-2", ":3", ":None", ":0" if self.p(0.15)
            else "")
        return f"{part()}:{part()}{step}"

    def e_int(self, d):
        form = self.n(0, 33)
        a = lambda: self.e("int", d)
        if form <= 6:
            return f"({a()} {self.one('+', '-', '*', '//', '%', '&', '|', '^', '+', '-')} {a()})"
        if form == 7:
            return f"({a()} {self.one('<<', '>>')} ({a()} % 70))"
        if form == 8:
            return f"(({a()}) % 1000) ** ({a()} % 20)"
        if form == 9:
            return f"{self.one('-', '+', '~', '--')}({a()})"
        if form == 10:
            return f"len({self.e(ITERABLE.pick(self.r), d)})"
        if form == 11:
            return f"sum({self.e('li', d)}{self.one('', '', ', 10', ', start=-1')})"
        if form == 12:
            return f"{self.one('min', 'max')}({self.e('li', d)}, default={a()})"
        if form == 13:
            return f"{self.one('min', 'max')}({a()}, {a()}{self.one('', ', key=abs', ', key=lambda q: -q')})"
        if form == 14:
            return f"int({self.e(self.one('str', 'float', 'bool', 'bytes'), d)})"
        if form == 15:
            return f"int({self.e('str', d)}, {self.one('0', '2', '8', '10', '16', '36', '1', '37')})"
        if form == 16:
            return f"abs({a()})"
        if form == 17:
            return f"divmod({a()}, {a()})[{self.one('0', '1')}]"
        if form == 18:
            return f"pow({a()}, {a()} % 30, {a()})"
        if form == 19:
            return f"round({self.e('float', d)})"
        if form == 20:
            return f"round({a()}, {self.one('-1', '-2', '0', '3', '-30')})"
        if form == 21:
            return f"({a()}).{self.one('bit_length()', 'bit_count()', 'real', 'imag', 'numerator', 'denominator', 'conjugate()', '__index__()', '__trunc__()')}"
        if form == 22:
            return f"{self.e('li', d)}[{self.index()}]"
        if form == 23:
            return f"{self.e('li', d)}.{self.one('index', 'count')}({a()})"
        if form == 24:
            return f"{self.e('str', d)}.{self.one('find', 'rfind', 'index', 'count', 'rindex')}({self.e('str', d)}{self.one('', ', 1', ', -3', ', 1, 5', ', None, -1')})"
        if form == 25:
            key = repr(self.pick(WORDS))
            return self.e("di", d) + self.one(f"[{key}]", f".get({key}, {a()})",
                f".pop({key}, {a()})", f".setdefault({key}, {a()})")
        if form == 26:
            return f"({(x := self.fresh('w'))} := {a()}) + {x}" if self.walrus_ok() else a()
        if form == 27:
            return f"sum({(x := self.fresh('g'))} * {a()} for {x} in {self.e('li', d)}{self.one('', f' if {x} % 2', f' if {x} > 0')})"
        if form == 28:
            return f"ord({self.one(repr('a'), repr('é'), self.e('str', d))})"
        if form == 29:
            return f"int.from_bytes({self.e('bytes', d)}, {self.one(repr('big'), repr('little'))}{self.one('', ', signed=True')})"
        if form == 30:
            return f"{self.e('bytes', d)}[{self.index()}]"
        if form == 31:
            return f"hash({self.leaf(self.one('int', 'float', 'complex', 'bool'))})"
        if form == 32:
            return f"(0, {a()}, {a()})[{self.e('bool', d)} + {self.e('bool', d)}]"
        return f"[*map(lambda q: {self.one('q * q', 'q + 1', '-q', 'q // 2')}, {self.e('li', d)})][{self.index()}]"

    def walrus_ok(self):
        return not getattr(self, "in_class_comp", False)

    def e_float(self, d):
        form = self.n(0, 16)
        a = lambda: self.e("float", d)
        number = lambda: self.e(self.one("float", "int"), d)
        if form <= 5:
            return f"({a()} {self.one('+', '-', '*', '/', '//', '%')} {number()})"
        if form == 6:
            return f"({self.e('int', d)} / {self.e('int', d)})"
        if form == 7:
            return f"abs({a()}) ** {self.one('2', '0.5', '-1', '3.0', '0', '-0.5')}"
        if form == 8:
            return f"{self.one('-', '+')}{a()}"
        if form == 9:
            return f"float({self.e(self.one('str', 'int', 'bool', 'bytes'), d)})"
        if form == 10:
            return f"round({a()}, {self.one('0', '1', '2', '3', '-1', '15', '-400', '400')})"
        if form == 11:
            return f"abs({a()})"
        if form == 12:
            return f"sum([{a()}, {a()}, {number()}])"
        if form == 13:
            return f"{self.one('min', 'max')}({a()}, {number()}, {a()})"
        if form == 14:
            return f"divmod({a()}, {number()})[{self.one('0', '1')}]"
        if form == 15:
            return f"float.fromhex({a()}.hex())"
        return f"({self.e('complex', d)}).{self.one('real', 'imag')}"

    def e_bool(self, d):
        form = self.n(0, 15)
        if form <= 2:
            k = self.one("int", "float", "str", "li", "tup", "bytes", "ls", "si")
            return f"({self.e(k, d)} {self.one('<', '<=', '==', '!=', '>', '>=')} {self.e(k, d)})"
        if form == 3:
            return f"({self.e('int', d)} {self.one('<', '<=', '==')} {self.e('float', d)} {self.one('<', '<=', '!=')} {self.e('int', d)})"
        if form == 4:
            return f"(not {self.e('any', d)})"
        if form == 5:
            return f"({self.e('int', d)} {self.one('in', 'not in')} {self.e(self.one('li', 'si', 'tup', 'la'), d)})"
        if form == 6:
            return f"({self.e('str', d)} {self.one('in', 'not in')} {self.e(self.one('str', 'ls', 'di'), d)})"
        if form == 7:
            return f"isinstance({self.e('any', d)}, {self.one('int', 'str', '(int, float)', 'list', 'int | str', 'object', 'type', '(dict, (set, tuple))')})"
        if form == 8:
            return f"{self.one('any', 'all')}({self.e(self.one('la', 'li', 'tup', 'ls'), d)})"
        if form == 9:
            return f"{self.one('any', 'all')}({(x := self.fresh('g'))} > {self.e('int', 0)} for {x} in {self.e('li', d)})"
        if form == 10:
            return f"{self.e('str', d)}.{self.pick(PREDICATES)}()"
        if form == 11:
            return f"{self.e('str', d)}.{self.one('startswith', 'endswith')}({self.one(self.e('str', d), '(' + self.leaf('str') + ', ' + self.leaf('str') + ')')})"
        if form == 12:
            return f"({self.e('any', d)} is {self.one('None', 'not None', 'not True')})"
        if form == 13:
            return f"bool({self.e('any', d)})"
        if form == 14:
            return f"{self.e('si', d)}.{self.one('issubset', 'issuperset', 'isdisjoint')}({self.e(self.one('si', 'li'), d)})"
        return f"({self.e('any', d)} {self.one('==', '!=')} {self.e('any', d)})"

    def spec(self, kind):
        """A format specification, now and then one that does not fit."""
        if self.p(0.1):
            return self.one("q", "10", "<", "^^5", "1.", ".-1", "5d5", "%", "c", "n", "=5", "z",
                "_d", ",_d", "08,.2f",
                            "+s", "#s", "_x", ",x", "099", "0<5", "x^7", "\u00e9>4", "}", "10.3",
                                ".3", "-", " ")
        text = ""
        if self.p(0.4):
            text += self.one("", "*", "0", " ", "é", "-") + self.one("<", ">", "^", "=")
        if self.p(0.3) and kind not in ("str",):
            text += self.one("+", "-", " ")
        if self.p(0.15) and kind not in ("str",):
            text += "#"
        if self.p(0.15):
            text += "0"
        if self.p(0.6):
            text += self.one("1", "5", "8", "12", "20")
        if self.p(0.25) and kind in ("int", "float", "complex"):
            text += self.one(",", "_")
        if self.p(0.4) and kind in ("float", "str", "complex"):
            text += "." + self.one("0", "1", "2", "3", "6", "17", "20")
        if self.p(0.7):
            text += {"int": lambda: self.one("d", "b", "o", "x", "X", "n", "c", "e", "f", "g", "%",
                "d", "d"),
                     "float": lambda: self.one("e", "E", "f", "F", "g", "G", "n", "%", "f", "g"),
                     "complex": lambda: self.one("e", "f", "g", "G", "F"),
                     "str": lambda: "s"}.get(kind, lambda: self.one("s", "d", "f"))()
        return text

    def fstring(self, d):
        quote = '"'
        parts = []
        for _ in range(self.n(1, 3)):
            parts.append(self.one("", "x", " ", "{{", "}}", "a:", "\\n", "\\u00e9", "%"))
            kind = self.one("int", "float", "str", "bool", "int", "float", "str", "complex", "li",
                "none", "tup")
            names = self.vars_of(kind)
            if names and self.p(0.6):
                inner = self.pick(names)
            else:
                inner = "(" + self.e(kind, min(d, 1)) + ")"
            if '"' in inner or "\\" in inner or "#" in inner or ("{" in inner and self.p(0.5)):
                inner = self.one("1", "1.5", "'z'", "[1]", "(1, 2)", "dict(k='v')['k']")
            if self.p(0.15):
                inner += self.one("=", " = ")
            if self.p(0.25):
                inner += self.one("!r", "!s", "!a")
                kind = "str"
            if self.p(0.45):
                spec = self.spec(kind).replace("{", "").replace("}", "").replace('"', "")
                if self.p(0.25):
                    spec = self.one("{5}", ">{3 + 4}", "{'<'}{8}", ".{2}", "{''}") + (""
                        if self.p(0.5) else "")
                inner += ":" + spec
            parts.append("{" + inner + "}")
        return f"f{quote}{''.join(parts)}{quote}"

    def percent(self, d):
        kind, conversions = self.one(("int", "dixXoc"), ("float", "eEfFgG"), ("str", "sra"), ("int",
            "feg"),
                                     ("any", "sra"), ("float", "d"), ("any", "dfxcs"))
        flags = "".join(self.some("-+ 0#", 0, 2)) if self.p(0.5) else ""
        width = self.one("", "", "5", "10", "1")
        precision = self.one("", "", ".0", ".2", ".", ".12")
        conversion = self.pick(conversions)
        if self.p(0.1):
            return f"'%({self.one('k', 'b')}){flags}{width}{conversion}|%%' % {{'k': {self.e(kind, d)}}}"
        if self.p(0.1):
            return f"'%{flags}*{conversion}' % ({self.pick(SMALL)}, {self.e(kind, d)})"
        if self.p(0.08):
            return f"'{self.one('%', '%d %s', '%q', '%(a', '%5', '%s', '%d')}' % {self.e('any', d)}"
        if self.p(0.08):
            return f"b'%{flags}{width}{self.one('d', 's', 'x', 'a', 'c', 'b')}' % ({self.e(self.one('int', 'bytes'), d)},)"
        return f"'{self.one('', 'v=', '%%')}%{flags}{width}{precision}{conversion}' % ({self.e(kind, d)},)"

    def e_str(self, d):
        form = self.n(0, 28)
        a = lambda: self.e("str", d)
        if form <= 2:
            return f"({a()} + {a()})"
        if form == 3:
            return f"{a()} * ({self.e('int', d)} % 4)"
        if form <= 5:
            return f"{a()}.{self.pick(CASES)}()"
        if form <= 8:
            return self.fstring(d)
        if form == 9:
            return f"{a()}[{self.slice()}]"
        if form == 10:
            return f"{a()}[{self.index()}]"
        if form == 11:
            return f"str({self.e('any', d)})" if self.p(
                0.5) else f"repr({self.e(self.one('int', 'float', 'str', 'bytes', 'li', 'tup', 'di', 'complex'), d)})"
        if form == 12:
            return f"{a()}.join({self.e('ls', d)})"
        if form == 13:
            return f"{a()}.replace({a()}, {a()}{self.one('', ', 1', ', 0', ', -1')})"
        if form == 14:
            return f"{a()}.{self.one('center', 'ljust', 'rjust')}({self.one('0', '5', '12', '-3')}{self.one('', ', ' + repr('*'), ', ' + repr('é'))})"
        if form == 15:
            return f"{a()}.zfill({self.one('0', '5', '12', '-3')})"
        if form == 16:
            kind = self.one("int", "float", "str", "bool", "complex")
            return f"format({self.e(kind, d)}, {self.spec(kind)!r})"
        if form == 17:
            return f"{self.one('hex', 'oct', 'bin', 'ascii')}({self.e('int', d)})"
        if form == 18:
            return f"chr({self.one('65', '233', '0x1F600', '0x10ffff', '0', '-1', '1114112', '8364')})"
        if form == 19:
            return self.percent(d)
        if form == 20:
            fields = self.one("{}", "{0}", "{0!r:>10}", "{:>5}", "{a}", "{0[0]}", "{} {}", "{a!s}",
                "{:{}}", "{{}}{}", "{1} {0}", "{0.real}", "{", "}", "{:d}", "{!x}", "{0[}", "{a.b}")
            return f"'{fields}'.format({self.e('any', d)}, {self.e('any', d)}, a={self.e('any', d)})"
        if form == 21:
            return f"{a()}.{self.one('removeprefix', 'removesuffix', 'strip', 'lstrip', 'rstrip')}({a()})"
        if form == 22:
            return f"{a()}.{self.one('partition', 'rpartition')}({a()})[{self.index()}]"
        if form == 23:
            return f"{a()}.translate({self.one(repr({97: 'X', 98: None}), 'str.maketrans(' + repr('abc') + ', ' + repr('xyz') + ')', '{}', repr({97: 120}))})"
        if form == 24:
            return f"{self.e('bytes', d)}.decode({self.one('', repr('utf-8') + ', ' + repr('replace'), repr('latin-1'), repr('ascii') + ', ' + repr('ignore'), repr('utf-8') + ', ' + repr('backslashreplace'))})"
        if form == 25:
            return f"{self.e('ls', d)}[{self.index()}]"
        if form == 26:
            return f"{a()}.expandtabs({self.one('', '4', '0', '-1')})"
        if form == 27:
            return f"''.join({(x := self.fresh('g'))}{self.one('', '.upper()', ' * 2', '[::-1]')} for {x} in {self.e(self.one('str', 'ls'), d)}{self.one('', f' if {x}')})"
        return f"{self.e('float', d)}.hex()" if self.p(
            0.5) else f"{self.e('bytes', d)}.hex({self.one('', repr('-'), repr(':') + ', 2')})"

    def e_bytes(self, d):
        form = self.n(0, 9)
        a = lambda: self.e("bytes", d)
        if form == 0:
            return f"({a()} + {a()})"
        if form == 1:
            return f"{self.e('str', d)}.encode({self.one('', repr('utf-8'), repr('latin-1') + ', ' + repr('replace'), repr('ascii') + ', ' + repr('xmlcharrefreplace'), repr('utf-16'), repr('ascii'), repr('utf-8') + ', ' + repr('surrogatepass'), repr('ascii') + ', ' + repr('namereplace'), repr('cp1252'), repr('nope'))})"
        if form == 2:
            return f"{a()}[{self.slice()}]"
        if form == 3:
            return f"bytes({self.one(self.e('li', d), '[1, 2, 255]', self.pick(SMALL), 'range(65, 70)')})"
        if form == 4:
            return f"{a()}.{self.one('upper', 'lower', 'title', 'strip', 'swapcase', 'capitalize', 'expandtabs')}()"
        if form == 5:
            return f"{a()}.replace({a()}, {a()})"
        if form == 6:
            return f"({self.e('int', d)}).to_bytes({self.one('1', '2', '4', '8', '20')}, {self.one(repr('big'), repr('little'))}{self.one('', ', signed=True')})"
        if form == 7:
            return f"bytes.fromhex({self.one(repr('00ff'), repr('61 62'), repr('6'), repr('zz'), self.e('str', d))})"
        if form == 8:
            return f"{a()}.join([{a()}, {a()}])"
        return f"bytes(bytearray({a()}))"

    def e_complex(self, d):
        form = self.n(0, 5)
        a = lambda: self.e("complex", d)
        if form <= 2:
            return f"({a()} {self.one('+', '-', '*', '/')} {self.e(self.one('complex', 'int', 'float'), d)})"
        if form == 3:
            return f"complex({self.e(self.one('float', 'int', 'str'), d)}{self.one('', ', ' + self.e('float', d))})"
        if form == 4:
            return f"({a()}).conjugate()"
        return f"({a()}) ** {self.one('2', '0', '-1', '3')}"

    def e_none(self, d):
        return self.one("None", f"{self.e('li', d)}.append({self.e('int', d)})",
            f"{self.e('di', d)}.clear()",
                        f"{self.e('di', d)}.get('absent')", f"{self.e('li', d)}.sort()")

    def comp_tail(self, d, kind="li"):
        """`for … in … if …`, perhaps nested; the names bound: (text, names)."""
        x = self.fresh("c")
        text = f"for {x} in {self.e(kind, d)}"
        names = [x]
        if self.p(0.3):
            text += f" if {x} {self.one('> 0', '% 2', '!= 1', 'is not None')}" if kind == "li" else f" if {x}"
        if self.p(0.25):
            y = self.fresh("c")
            text += f" for {y} in {self.one(f'range({x} % 3)' if kind == 'li' else f'({x},)', self.e('li', 0))}"
            names.append(y)
            if self.p(0.3):
                text += f" if {x} != {y}"
        return text, names

    def e_li(self, d):
        form = self.n(0, 16)
        a = lambda: self.e("li", d)
        if form == 0:
            return f"({a()} + {a()})"
        if form == 1:
            return f"{a()} * {self.one('0', '1', '2', '-1')}"
        if form == 2:
            return f"{a()}[{self.slice()}]"
        if form <= 5:
            text, names = self.comp_tail(d)
            item = self.one("{0}", "{0} * 2", "{0} + {1}", "-{0}", "{0} ** 2", "{1} - {0}",
                "({0} if {1} > 1 else {1})")
            return f"[{item.format(names[0], names[-1])} {text}]"
        if form == 6:
            return f"sorted({self.e(self.one('li', 'si'), d)}{self.one('', ', reverse=True', ', key=abs', ', key=lambda q: (q % 3, q)', ', key=str')})"
        if form == 7:
            return f"list(range({', '.join(self.pick(SMALL[:9]) for _ in range(self.n(1, 3)))}))"
        if form == 8:
            return f"[*{a()}, {self.e('int', d)}, *{self.e(self.one('li', 'si', 'tup'), d)}]"
        if form == 9:
            return f"list(map({self.one('abs', 'lambda q: q + 1', 'int', 'lambda q: q * q')}, {a()}))"
        if form == 10:
            return f"list(filter({self.one('None', 'lambda q: q > 0', 'bool')}, {a()}))"
        if form == 11:
            return f"list({self.e('di', d)}.values())"
        if form == 12:
            return f"list(reversed({a()}))"
        if form == 13:
            return f"[len({(x := self.fresh('c'))}) for {x} in {self.e('ls', d)}]"
        if form == 14:
            return f"{a()}.copy()"
        if form == 15:
            return f"[{(x := self.fresh('w'))} := {self.e('int', d)}, {x} + 1, {x} * {x}]" if self.walrus_ok(
                ) else a()
        return f"list({self.e('bytes', d)})"

    def e_ls(self, d):
        form = self.n(0, 8)
        if form == 0:
            return f"{self.e('str', d)}.{self.one('split', 'rsplit')}({self.one('', repr(','), repr(' '), 'None, 1', repr('a') + ', 2', self.e('str', 0), repr(''), 'maxsplit=1')})"
        if form == 1:
            return f"{self.e('str', d)}.splitlines({self.one('', 'True')})"
        if form == 2:
            return f"sorted({self.e('ls', d)}{self.one('', ', key=len', ', reverse=True', ', key=str.lower')})"
        if form == 3:
            x = self.fresh("c")
            return f"[{x}{self.one('', '.upper()', ' * 2', '.strip()', '[::-1]', '[:2]')} for {x} in {self.e(self.one('ls', 'str'), d)}{self.one('', f' if {x}', f' if len({x}) > 1')}]"
        if form == 4:
            return f"[str({(x := self.fresh('c'))}) for {x} in {self.e('li', d)}]"
        if form == 5:
            return f"list({self.e('str', d)})"
        if form == 6:
            return f"list({self.e('di', d)})"
        if form == 7:
            return f"({self.e('ls', d)} + {self.e('ls', d)})"
        return f"list({self.e('str', d)}.{self.one('partition', 'rpartition')}({self.e('str', d)}))"

    def e_la(self, d):
        form = self.n(0, 8)
        if form == 0:
            return f"list(zip({self.e(ITERABLE.pick(self.r), d)}, {self.e('li', d)}{self.one('', '', ', strict=True')}))"
        if form == 1:
            return f"list(enumerate({self.e(self.one('str', 'li', 'tup', 'ls'), d)}{self.one('', ', 1', ', start=-5')}))"
        if form == 2:
            return f"[{', '.join(self.e('any', d) for _ in range(self.n(1, 4)))}]"
        if form == 3:
            return f"list({self.e('da', d)}.items())"
        if form == 4:
            text, names = self.comp_tail(d)
            return f"[({names[0]}, {self.e('any', min(d, 1))}) {text}]"
        if form == 5:
            return f"[[{(x := self.fresh('c'))} * {(y := self.fresh('c'))} for {x} in {self.e('li', d)}] for {y} in {self.e('li', 0)}]"
        if form == 6:
            return f"[f() for f in [lambda {(x := self.fresh('c'))}={x}_: {x} for {x}_ in {self.e('li', d)}]]"
        if form == 7:
            return f"list(divmod({self.e('int', d)}, {self.e('int', d)}))"
        return f"[*{self.e('tup', d)}, {self.e('any', d)}]"

    def e_tup(self, d):
        form = self.n(0, 7)
        if form == 0:
            return f"tuple({self.e(self.one('li', 'ls', 'la', 'str'), d)})"
        if form == 1:
            return f"({self.e('tup', d)} + {self.e('tup', d)})"
        if form == 2:
            return f"{self.e('tup', d)}[{self.slice()}]"
        if form == 3:
            return f"divmod({self.e(self.one('int', 'float'), d)}, {self.e('int', d)})"
        if form == 4:
            return f"{self.e('str', d)}.partition({self.e('str', d)})"
        if form == 5:
            return f"{self.e('float', d)}.as_integer_ratio()"
        if form == 6:
            return f"{self.e('tup', d)} * {self.one('0', '1', '2')}"
        return f"({self.e('any', d)}, {self.e('any', d)}, *{self.e('li', d)})"

    def e_di(self, d):
        form = self.n(0, 7)
        a = lambda: self.e("di", d)
        if form == 0:
            return f"({a()} | {a()})"
        if form == 1:
            return f"{{**{a()}, {self.pick(WORDS)!r}: {self.e('int', d)}, **{a()}}}"
        if form == 2:
            x = self.fresh("c")
            return f"{{{x}: {self.one(f'len({x})', self.e('int', 0), f'ord({x}[0])')} for {x} in {self.e('ls', d)}}}"
        if form == 3:
            return f"dict(zip({self.e('ls', d)}, {self.e('li', d)}))"
        if form == 4:
            return f"dict({self.one('', a() + ', ')}{self.one('a', 'x', 'key')}={self.e('int', d)})"
        if form == 5:
            return f"dict.fromkeys({self.e('ls', d)}, {self.e('int', d)})"
        if form == 6:
            x = self.fresh("c")
            return f"{{{x}: {x}v + 1 for {x}, {x}v in {a()}.items(){self.one('', f' if {x}v > 0')}}}"
        return f"{a()}.copy()"

    def e_da(self, d):
        form = self.n(0, 3)
        if form == 0:
            return f"({self.e('da', d)} | {self.e('di', d)})"
        if form == 1:
            x = self.fresh("c")
            return f"{{{x}: {self.e('any', d)} for {x} in {self.e('li', d)}}}"
        if form == 2:
            return "{" + ", ".join(f"{self.e(HASHABLE.pick(self.r), d)}: {self.e('any', d)}"
                for _ in range(self.n(1, 3))) + "}"
        return f"dict({self.e('la', d)})" if self.p(0.2) else f"dict(enumerate({self.e('ls', d)}))"

    def e_si(self, d):
        form = self.n(0, 5)
        a = lambda: self.e("si", d)
        if form <= 2:
            return f"({a()} {self.one('|', '&', '-', '^')} {a()})"
        if form == 3:
            return f"set({self.e('li', d)})"
        if form == 4:
            x = self.fresh("c")
            return f"{{{x} % {self.one('2', '3', '7')} for {x} in {self.e('li', d)}}}"
        return f"{a()}.{self.one('union', 'intersection', 'difference', 'symmetric_difference')}({self.e(self.one('li', 'si'), d)})"
