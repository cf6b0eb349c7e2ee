# Pieces about values: expressions of every kind, methods with edge arguments, formatting, slices,
# literals and conversions, repr, sorting, iterators, mutation during iteration.
from core import COMPLEXES, FLOATS, INTS, NAN, ODD, SMALL, WORDS
from expressions import ITERABLE, KINDS, Expressions

# Methods by type: name -> kinds of arguments, `?` before what may be left out. Kinds are those of
# Expressions and ix (index), sp (sub-sequence), bi (item of bytes), it (iterable), fn (function).
METHODS = {
    "str": {"upper": "", "lower": "", "title": "", "capitalize": "", "casefold": "", "swapcase": "",
            "strip": "?str", "lstrip": "?str", "rstrip": "?str", "split": "?str ?ix",
                "rsplit": "?str ?ix",
            "splitlines": "?bool", "join": "ls", "find": "str ?ix ?ix", "rfind": "str ?ix ?ix",
            "index": "str ?ix ?ix", "rindex": "str ?ix ?ix", "count": "str ?ix ?ix",
            "replace": "str str ?ix", "startswith": "str ?ix ?ix", "endswith": "str ?ix ?ix",
            "center": "ix ?ch", "ljust": "ix ?ch", "rjust": "ix ?ch", "zfill": "ix",
                "expandtabs": "?ix",
            "partition": "str", "rpartition": "str", "encode": "?codec ?handler",
                "removeprefix": "str",
            "removesuffix": "str", "isalpha": "", "isdigit": "", "isnumeric": "", "isdecimal": "",
            "isidentifier": "", "isprintable": "", "istitle": "", "isspace": "", "isupper": "",
            "format": "any ?any", "format_map": "di", "translate": "da", "__contains__": "str",
            "__len__": "", "__add__": "any", "__mul__": "ix", "__mod__": "any", "__getitem__": "ix",
            "__lt__": "any", "__eq__": "any", "__hash__x": ""},
    "bytes": {"upper": "", "lower": "", "title": "", "capitalize": "", "swapcase": "",
        "strip": "?bytes",
              "split": "?bytes ?ix", "rsplit": "?bytes ?ix", "splitlines": "?bool", "join": "bl",
              "find": "bi ?ix ?ix", "rfind": "bi ?ix ?ix", "index": "bi ?ix ?ix",
                  "count": "bi ?ix ?ix",
              "replace": "bytes bytes ?ix", "startswith": "bytes ?ix ?ix",
                  "endswith": "bytes ?ix ?ix",
              "center": "ix ?bch", "ljust": "ix ?bch", "rjust": "ix ?bch", "zfill": "ix",
                  "expandtabs": "?ix",
              "partition": "bytes", "rpartition": "bytes", "decode": "?codec ?handler",
                  "hex": "?hsep ?ix",
              "isalpha": "", "isdigit": "", "isalnum": "", "isascii": "", "istitle": "",
                  "isspace": "",
              "translate": "tbl ?bytes", "removeprefix": "bytes", "removesuffix": "bytes",
              "__contains__": "bi", "__mul__": "ix", "__getitem__": "ix", "__add__": "any"},
    "int": {"bit_length": "", "bit_count": "", "to_bytes": "ix order ?bool", "conjugate": "",
            "as_integer_ratio": "", "__add__": "any", "__sub__": "any", "__mul__": "any",
                "__floordiv__": "any",
            "__mod__": "any", "__pow__": "ix ?int", "__and__": "any", "__lshift__": "ix",
                "__rshift__": "ix",
            "__neg__": "", "__bool__": "", "__index__": "", "__float__": "", "__truediv__": "any",
            "__divmod__": "any", "__radd__": "any", "__rpow__": "ix", "__format__": "fmt",
                "__round__": "?ix",
            "__eq__": "any", "__lt__": "any", "__repr__": "", "__floor__": "", "__ceil__": ""},
    "float": {"is_integer": "", "hex": "", "as_integer_ratio": "", "conjugate": "",
        "__add__": "any",
              "__round__": "?ix", "__trunc__": "", "__int__": "", "__floordiv__": "any",
                  "__mod__": "any",
              "__pow__": "ix", "__divmod__": "any", "__eq__": "any", "__lt__": "any",
                  "__format__": "fmt",
              "__rsub__": "any", "__floor__": "", "__ceil__": "", "__repr__": "", "__bool__": ""},
    "complex": {"conjugate": "", "__add__": "any", "__mul__": "any", "__truediv__": "any",
        "__pow__": "any",
                "__abs__": "", "__eq__": "any", "__neg__": "", "__bool__": "", "__repr__": ""},
    "li": {"append": "any", "extend": "it", "insert": "ix any", "remove": "any", "pop": "?ix",
        "index": "any ?ix ?ix",
           "count": "any", "sort": "", "reverse": "", "copy": "", "clear": "", "__getitem__": "ix",
               "__setitem__": "ix any",
           "__delitem__": "ix", "__contains__": "any", "__add__": "any", "__mul__": "ix",
               "__iadd__": "it",
           "__imul__": "ix", "__eq__": "any", "__lt__": "any", "__len__": "", "__repr__": ""},
    "tup": {"index": "any ?ix ?ix", "count": "any", "__getitem__": "ix", "__add__": "any",
        "__mul__": "ix",
            "__contains__": "any", "__lt__": "tup", "__eq__": "any", "__len__": ""},
    "di": {"get": "key ?any", "pop": "key ?any", "setdefault": "key ?any", "update": "upd",
        "popitem": "",
           "keys_": "", "clear": "", "copy": "", "__getitem__": "key", "__setitem__": "key any",
               "__delitem__": "key",
           "__contains__": "key", "__or__": "any", "__ior__": "upd", "__eq__": "any",
               "__len__": ""},
    "si": {"add": "any", "remove": "any", "discard": "any", "update": "it ?it", "union": "?it ?it",
           "intersection": "?it", "difference": "?it", "symmetric_difference": "it",
               "issubset": "it",
           "issuperset": "it", "isdisjoint": "it", "clear": "", "copy": "",
               "intersection_update": "it",
           "difference_update": "it", "symmetric_difference_update": "it", "__or__": "any",
               "__and__": "any",
           "__sub__": "any", "__xor__": "any", "__le__": "any", "__contains__": "any"},
}
FREE = ["int({})", "float({})", "str({})", "repr({})", "bool({})", "complex({})", "list({})",
    "tuple({})",
        "bytes({})", "bytearray({})", "len({})", "abs({})", "hash({}) and 1", "iter({}) and 1",
            "sorted({})",
        "sum({})", "min({})", "max({})", "any({})", "all({})", "ord({})", "chr({})", "hex({})",
            "oct({})",
        "bin({})", "round({})", "ascii({})", "dict({})", "frozenset({})", "enumerate({}) and 1",
            "reversed({}) and 1",
        "next({})", "callable({})", "-({})", "+({})", "~({})", "not ({})", "({})()", "({})[0]",
            "({}).x",
        "[*({})]", "{{**({})}}", "list(*({}))", "dict(**({}))", "range({})", "slice({})",
            "memoryview({}) and 1",
        "isinstance(1, {})", "issubclass(int, {})", "format({}, '>5')", "'%s' % ({})",
            "'{{}}'.format({})", "f'{{({})}}'",
        "print({}, end='|\\n')", "divmod({}, 2)", "pow({}, 2)", "2 ** ({})", "[1, 2, 3][{}]",
            "'abc'[{}]",
        "{{1: 2}}[{}]", "type({}).__name__", "({}) + 1", "1 + ({})", "({}) + 'x'", "'x' + ({})",
            "[1] + ({})",
        "({}) * 2", "2 * ({})", "({}) % 3", "3 // ({})", "({}) < 1", "1 in ({})", "({}) is None",
            "({}) == ({})",
        "getattr({}, 'real', 'none')", "setattr({}, 'x', 1)", "delattr({}, 'x')", "zip({}, {})",
            "map({}, [1])",
        "filter({}, [1, 0])", "set({}) and 1", "({}) @ 1", "({}) << 1", "({}) & 1", "({})[1:]",
            "int({}, 10)", "str({}, 'utf-8')",
        "bytes({}, 'utf-8')", "int.from_bytes({}, 'big')", "'-'.join({})", "'abc'.find({})",
            "'abc'.split({})",
        "[].extend({})", "{{}}.update({})", "[3, 1].sort(key={})", "super({})", "vars({})",
            "type({}, (), {{}})"]

REPRS = ['range(5)', 'range(1, 10, 2)', 'slice(1, None)', '...', 'NotImplemented', 'type', 'int',
    'list[int]', 'int | None', 'dict[str, list[int]]', 'len', 'type(None)', 'print', 'str.upper',
    '[].append.__name__', 'ValueError', 'ValueError(1, 2)', 'KeyError(chr(39))', 'frozenset({1})',
    'set()', 'frozenset()', '{}.keys()', '{1: 2}.items()', 'bytearray(b\"x\")', 'type(len)',
    'type(lambda: 1)', 'type(x for x in [])', 'Exception(\"a\", [1])', 'OSError(2, \"no\")',
    'OSError(2, \"no\", \"file\")', 'tuple[int, ...]', 'int | str | None', 'StopIteration(5)',
    'UnicodeDecodeError(\"utf-8\", b\"x\", 0, 1, \"bad\")']


class Values(Expressions):
    def argument(self, kind):
        if self.p(0.04):
            return self.pick(ODD)
        if kind == "ix":
            return self.one("0", "1", "2", "3", "-1", "-2", "-5", "5", "20", "None" if self.p(0.1)
                else "4", "10**20" if self.p(0.2) else "1", "True")
        if kind == "ch":
            return self.one("'*'", "' '", "'é'", "'\\U0001F600'", "'ab'" if self.p(0.2) else "'-'")
        if kind == "bch":
            return self.one("b'*'", "b'\\xff'", "b'ab'" if self.p(0.2) else "b' '",
                "bytearray(b'-')")
        if kind == "codec":
            return self.pick(["'utf-8'", "'ascii'", "'latin-1'", "'utf-16'", "'utf-16-le'",
                "'utf-32'", "'UTF8'", "'cp1252'",
                              "'utf-8-sig'", "'utf_16_be'", "'iso8859-15'", "'cp437'",
                                  "'unicode_escape'", "'raw_unicode_escape'", "'nope'"])
        if kind == "handler":
            return self.pick(["'strict'", "'ignore'", "'replace'", "'backslashreplace'",
                "'xmlcharrefreplace'",
                              "'surrogateescape'", "'surrogatepass'", "'namereplace'", "'nope'"])
        if kind == "bi":
            return self.one(self.leaf("bytes"), "97", "255", "0", "256" if self.p(0.2) else "98",
                self.leaf("bytes"))
        if kind == "bl":
            return self.one("[b'x', b'y']", "[]", "(b'1', bytearray(b'2'))", "[b'x', 1]", "['s']")
        if kind == "it":
            return self.e(ITERABLE.pick(self.r), 1)
        if kind == "key":
            return repr(self.pick(WORDS)) if self.p(0.9) else self.e("any", 0)
        if kind == "upd":
            return self.one(self.e("di", 1), "[('k', 1), ('a', 2)]", "[(1, 2, 3)]", "['ab']", "[1]",
                "{}", "zip('ab', [1, 2])")
        if kind == "order":
            return self.one("'big'", "'little'", "'big'", "'nope'")
        if kind == "hsep":
            return self.one("'-'", "b':'", "'ab'", "'é'")
        if kind == "tbl":
            return self.one("None", "bytes(range(256))", "bytes.maketrans(b'abc', b'xyz')",
                "b'short'")
        if kind == "fmt":
            return repr(self.spec(self.one("int", "float")))
        return self.e(kind, 1)

    def method_call(self, kind):
        name = self.pick([m for m in METHODS[kind] if not m.endswith(("_x", "s_"))
            and m != "__hash__x"])
        arguments = []
        for part in METHODS[kind][name].split():
            if part[0] == "?" and self.p(0.5):
                break
            arguments.append(self.argument(part.lstrip("?")))
        if self.p(0.015):
            arguments.append(self.pick(ODD))
        elif arguments and self.p(0.015):
            arguments.pop()
        return name, ", ".join(arguments)

    def piece_expressions(self):
        for _ in range(self.n(4, 10)):
            text = self.e("any", self.n(1, 3))
            self.w(f"t(lambda: {text})")

    def piece_methods(self):
        for _ in range(self.n(5, 12)):
            kind = self.pick(list(METHODS))
            name, arguments = self.method_call(kind)
            if kind in ("li", "di", "si"):
                x = self.fresh("m")
                self.w(f"{x} = {self.leaf(kind)}")
                self.w(f"t(lambda: {x}.{name}({arguments}))")
                self.w(f"show({x})")
            elif kind == "bytes" and self.p(0.3):
                self.w(f"t(lambda: bytearray({self.leaf(kind)}).{name}({arguments}))")
            else:
                self.w(f"t(lambda: ({self.e(kind, self.n(0, 1))}).{name}({arguments}))")

    def piece_odd_uses(self):
        """Every operation on values it may not fit."""
        for _ in range(self.n(5, 12)):
            form = self.pick(FREE)
            value = self.pick(ODD) if self.p(0.5) else self.e("any", 0)
            if value in ("object",):
                value = "object()"
            self.w("t(lambda: " + form.format(*[value] * form.count("{}")) + ")")

    def piece_binary(self):
        operators = ["+", "-", "*", "/", "//", "%", "@", "<<", ">>", "&", "|", "^", "<", "<=", ">",
            ">=", "==", "!=", "in", "is not"]
        for _ in range(self.n(4, 10)):
            left, right = self.pick(KINDS), self.pick(KINDS)
            op = self.pick(operators)
            a, b = self.e(left, 1), self.e(right, 1)
            if op in ("<<", ">>"):
                b = f"{self.leaf('int')} % 200"
            if op == "is not":  # numbers have no identity
                b = "None"
            if op == "*" and not {left, right} <= {"int", "float", "bool", "complex", "none"}:
                a, b = self.leaf(left) if left != "int" else self.pick(SMALL[:6]), self.leaf(
                    right) if right != "int" else self.pick(SMALL[:6])
            if self.p(0.3) and op not in ("<", "<=", ">", ">=", "==", "!=", "in", "is not"):
                x = self.fresh("b")
                self.w(f"{x} = {a}")
                with self.guarded():
                    self.w(f"{x} {op}= {b}")
                self.w(f"show({x})")
            else:
                self.w(f"t(lambda: {a} {op} {b})")

    def piece_numbers(self):
        pool = INTS + FLOATS + COMPLEXES + [NAN]
        for _ in range(self.n(5, 12)):
            a, b = self.pick(pool), self.pick(pool)
            form = self.n(0, 12)
            if form <= 4:
                self.w(
                    f"t(lambda: ({a}) {self.one('+', '-', '*', '/', '//', '%', '<', '==', '>=')} ({b}))")
            elif form == 5:
                self.w(f"t(lambda: divmod({a}, {b}))")
            elif form == 6:
                self.w(f"t(lambda: ({a}) ** ({self.pick(SMALL + FLOATS[:9] + COMPLEXES[:4])}))"
                       if self.p(0.7)
                           else f"t(lambda: pow({self.pick(INTS)}, {self.pick(SMALL)}, {self.pick(INTS)}))")
            elif form == 7:
                self.w(
                    f"t(lambda: round({a}, {self.one('0', '1', '-1', '2', '5', '10', '-20', '22', 'None')}))")
            elif form == 8:
                name = self.one("int", "float", "complex", "str", "bool", "hash", "abs", "repr")
                # The hash of a NaN is its address.
                self.w(f"t(lambda: ({'abs' if a == NAN and name == 'hash' else name}({a})))")
            elif form == 9:
                kind = "float" if "." in a or "e" in a else "int"
                self.w(f"t(lambda: format({a}, {self.spec(kind)!r}))")
            elif form == 10:
                self.w(
                    f"t(lambda: '{self.one('%d', '%.3f', '%e', '%g', '%x', '%10.4g|', '%-+8d|', '%05d', '%.0f', '%#.3g', '%i', '%c', '%r', '%08.3f')}' % ({a},))")
            elif form == 11:
                same = "0" if NAN in (a, b) else f"hash({a}) == hash({b})"
                self.w(
                    f"t(lambda: ({a} {self.one('<', '==', '<=')} {b} {self.one('<', '!=', '>')} {self.pick(pool)}, {same}))")
            else:
                self.w(f"t(lambda: sum([{a}, {b}, {self.pick(pool)}]))")

    def piece_conversions(self):
        digits = ["12", "-0", "+7", " 5 ", "1_000", "1__0", "_1", "0x1F", "0b101", "0o17", "ff",
            "zz", "", " ", "1.5",
                  "1e3", "inf", "-Infinity", "nan", "NaN", ".5", "5.", ".", "1e", "1e400",
                      "-1e-400", "0x1p3", "1j",
                  "1+2j", "(1+2j)", "1+j", "-j", "1 + 2j", "\u0661\u0662\u0663", "\u00b2", "\uff11",
                      "1\x00", "007", "0_7",
                  "--1", "9" * 30, "1_0.0_1", "infinity", "1e1_0", "1_e1", "\t3\n", "0x", "0b2",
                      "1L", "\u2212" + "5", "0.1" + "0" * 20 + "1"]
        for _ in range(self.n(5, 12)):
            text = repr(self.pick(digits))
            if self.p(0.15):
                text = "b" + text if text.isascii() and "\\u" not in text else text
            self.w(self.one(f"t(int, {text})", f"t(float, {text})", f"t(complex, {text})",
                            f"t(int, {text}, {self.one(0, 2, 8, 10, 16, 36, -1, 1, 37)})",
                            f"t(lambda: int({text}, base={self.one(0, 2, 16, 36)}))",
                                f"t(float.fromhex, {text})",
                            f"t(bool, {text})", f"t(bytes.fromhex, {text})"))

    def piece_literals(self):
        numbers = ["0xFF_FF", "0B11", "0O7_7", "1_2.3_4e-0_5", "1E5", ".5e3", "5.e-3", "0_0", "00",
            "1e-400", "1e400",
                   "0x" + "f" * 40, "123456789012345678901234567890", "0.1e1j", "1_0j", "1.j",
                       ".5J", "0xdead_beef", "1e0", "0e0", "-0", "-0.0", "+1", "~0"]
        strings = ["'a' \"b\" '''c'''", "r'\\d\\n'", "'\\x41\\u0042\\U00000043\\103'",
            "b'\\x41\\103\\n'", "rb'\\x41'", "Rb'x'", "u'uni'",
                   "'''multi\nline'''", "'''a\\\nb'''", "'cont\\\ninued'",
                       "'\\N{DIGIT ONE}\\N{LATIN SMALL LETTER E WITH ACUTE}'", "'\\0\\07\\377'",
                   "f'{1}' '{2}' f'{{3}}'", "f'{\"a\" \"b\"}'", "f'''{\n1 + 1\n}'''", "rf'\\d{1}'",
                       "f'{1:{2}}'", "f'{3.14159:.{2}f}'",
                   "f'{[1, 2][0]!r:>4}'", "f'{(lambda x: x * 2)(3)}'", "f'{ {1: 2}[1] }'",
                       "f'{1,}'", "f'{*[1, 2],}'", "f'{not 1}'", "f'{1 if 0 else 2}'",
                   "f'{1 == 1}'", "f'{1 != 2}'", "f'{5 >= 3}'", "f'{1 = }'", "f'{1=!r:^5}'",
                       "f'{\"x\"=}'", "f'{1 + 2 = :>5}'", "f'{chr(233)!a}'",
                   "'\\a\\b\\f\\v\\r'", "'\\''", "\"\\\"\"", "'\\\\'", "b'\\'\"'", "'tab\there'",
                       "'\\x7f\\x80\\xa0\\xad'", "'\\u200b\\ufeff\\ue000\\U000e0001'"]
        for _ in range(self.n(4, 8)):
            self.w(f"show({self.pick(numbers + strings)})")
        self.w(
            f"show(({', '.join(self.some(numbers, 1, 4))},), [{', '.join(self.some(strings, 1, 3))}])")

    def piece_formats(self):
        for _ in range(self.n(5, 12)):
            form = self.n(0, 4)
            if form == 0:
                kind = self.one("int", "float", "str", "bool", "complex")
                self.w(f"t(format, {self.e(kind, 0)}, {self.spec(kind)!r})")
            elif form == 1:
                self.w(f"t(lambda: {self.percent(1)})")
            elif form == 2:
                self.w(f"t(lambda: {self.fstring(1)})")
            elif form == 3:
                value = self.one("[1]", "(1,)", "None", "{}", "object", "b'x'", "1", "1.5", "'s'",
                    "range(2)", "...", "ValueError('x')", "{1, 2}")
                self.w(f"t(lambda: format({value}, {self.spec('any')!r}))")
            else:
                names = self.some(["{}", "{0}", "{1}", "{a}", "{a!r}", "{0:>{1}}", "{0[k]}",
                    "{0.real}", "{a:*^9}", "{:,}", "{!s:5}", "{{", "}}", "{0[-1]}", "{2}", "{b}",
                    "{:{}}", "{a[0]}", "text"], 1, 3)
                self.w(
                    f"t(lambda: {' '.join(names)!r}.format({self.e('any', 0)}, {self.one('5', '8', repr('x'))}, a={self.e('any', 0)}))")

    def piece_slices(self):
        kind = self.one("li", "str", "tup", "bytes", "ba", "range", "la")
        x = self.fresh("s")
        value = {"ba": f"bytearray({self.leaf('bytes')})",
            "range": f"range({self.n(-5, 5)}, {self.n(-20, 20)}, {self.one(1, 2, -1, 3, -4)})",
                 "li": "[" + ", ".join(str(i) for i in range(self.n(0,
                     9))) + "]"}.get(kind) or self.leaf(kind)
        self.w(f"{x} = {value}")
        for _ in range(self.n(4, 9)):
            s = self.slice()
            form = self.n(0, 4)
            if kind not in ("li", "ba", "la") or form <= 1:
                self.w(f"t(lambda: {x}[{s}])" if self.p(0.8) else f"t(lambda: {x}[{self.index()}])")
                continue
            with self.guarded():
                right = {"ba": self.one(self.leaf("bytes"), "[1, 2]", "bytearray(b'zz')", "5",
                    "'s'" if self.p(0.2) else "b''", x)}.get(kind) \
                    or self.one("[]", "[100]", "'ab'", "(1, 2, 3)", "range(3)", x, "{7: 1}", "5"
                        if self.p(0.3) else "[0] * 2", f"({x}_ for {x}_ in {x})", f"{x}[::-1]")
                if form == 2:
                    self.w(f"{x}[{s}] = {right}")
                elif form == 3:
                    self.w(f"del {x}[{self.one(s, self.index())}]")
                else:
                    self.w(
                        f"{x}[{self.one(s, self.index())}] {self.one('+=', '*=', '=')} {self.one('[1, 2]', '2', right)}")
            self.w(f"show({x})")
        if self.p(0.4):
            self.w(
                f"show([slice({self.one('1', 'None', '-3')}, {self.one('5', 'None', '-1', '100')}, {self.one('1', '-1', '2', 'None')}).indices({self.n(0, 10)})])")

    def piece_sorting(self):
        data = self.one(self.leaf("li"), self.leaf("ls"), "[3, 1.5, True, -0.0, 2**70, 0]",
            "['b', 'A', 'a', 'B', 'é', '']",
                        "[(1, 'b'), (0, 'z'), (1, 'a')]", "[1, 'a', None]", "[[2], [1, 5], []]",
                            "[{'k': 2, 'n': 'x'}, {'k': 1, 'n': 'y'}]", "[1j, 2]")
        key = self.one("None", "lambda q: -q", "len", "str", "lambda q: q[0]", "lambda q: q['k']",
            "lambda q: q % 3", "str.lower",
                       "lambda q: (len(str(q)), str(q))", "repr", "lambda q: 1", "lambda q: 1 // q",
                           "type", "abs", "lambda: 1", "7")
        x = self.fresh("s")
        self.w(f"{x} = {data}")
        self.w(f"t(lambda: sorted({x}, key={key}{self.one('', ', reverse=True', ', reverse=1')}))")
        self.w(f"t(lambda: {x}.sort(key={key}))")
        self.w(f"show({x})")
        self.w(
            f"t(lambda: ({self.one('min', 'max')}({x}{self.one('', f', key={key}')}{self.one('', ', default=None')})))")
        if self.p(0.4):
            self.w(f"""{x} = [5, 2, 8]
def {x}k(q):
    {self.one(f'{x}.append(q)', f'{x}.clear()', f'show(len({x}))', 'raise KeyError(q)', f'del {x}[:]')}
    return {self.one('q', '-q', 'str(q)')}
t(lambda: {x}.sort(key={x}k))
show({x})""")
        if self.p(0.4):
            c = self.fresh("Lt")
            self.w(f"""class {c}:
    log = []
    def __init__(self, v): self.v = v
    def __{self.one('lt', 'lt', 'gt')}__(self, other):
        {c}.log.append((self.v, other.v))
        return {self.one('self.v < other.v', '[]', 'self.v % 3 < other.v % 3', "'yes'")}
t(lambda: [q.v for q in {self.one('sorted(', 'sorted(', 'reversed(')}[{c}(i) for i in [{', '.join(str(self.n(0, 9)) for _ in range(self.n(2, 7)))}]])])
show({c}.log)""")

    def piece_iterators(self):
        """Iterators step by step: exhaustion, strictness, sentinels, views."""
        makers = ["iter({li})", "iter({str})", "iter({tup})", "iter({di})", "enumerate({ls}, {n})",
            "zip({li}, {str})",
                  "zip({li}, {ls}, strict=True)", "map(lambda a, b: (a, b), {li}, {str})",
                      "filter(None, {la})", "reversed({li})",
                  "iter({di}.items())", "reversed({di})", "iter(range({n}, 10, 3))",
                      "({x} for {x} in {li})", "iter(lambda: pop(), 2)",
                  "map(int, {ls})", "iter(bytearray({bytes}))", "zip()", "zip({li}, {li}, {li})",
                      "map(str.upper, {ls})", "iter(set())",
                  "reversed(range({n}))", "enumerate({di}.values())",
                      "filter(lambda q: q > {n}, {li})"]
        it = self.fresh("it")
        self.w(f"data_{it} = [1, 3, 2, 5]\ndef pop():\n    return data_{it}.pop(0)")
        text = self.pick(makers)
        fill = {k: self.leaf(k) for k in ("li", "str", "tup", "di", "ls", "la", "bytes")}
        text = text.format(n=self.n(-3, 5), x=self.fresh("q"), **fill)
        with self.guarded():
            self.w(f"{it} = {text}")
            for _ in range(self.n(2, 6)):
                form = self.n(0, 8)
                if form <= 2:
                    self.w(f"show(next({it}{self.one('', ', ' + repr('end'), ', None')}))")
                elif form == 3:
                    self.w(f"t(lambda: {it}.__length_hint__())")
                elif form == 4:
                    self.w(
                        f"for q_ in {it}:\n    show(q_)\n    if {self.one('q_', 'True', 'False', 'not q_')}: break\nelse:\n    show('else')")
                elif form == 5:
                    self.w(f"show(iter({it}) is {it}, {self.leaf('int')} in {it})")
                elif form == 6:
                    self.w(f"a_, *b_ = {it}\nshow(a_, b_)")
                elif form == 7:
                    self.w(f"t(lambda: dict({it}))" if self.p(0.3)
                        else f"t(lambda: list({it})[:5])")
                else:
                    self.w(f"t(lambda: next({it}))")
            self.w(f"show(list({it}))")

    def piece_mutation(self):
        """Containers that change while they are walked."""
        kind = self.one("list", "dict", "set", "keys", "items", "values", "bytearray", "reversed")
        x = self.fresh("m")
        limit = self.n(3, 8)
        start = {"list": "[1, 2, 3, 4]", "bytearray": "bytearray(b'abcd')", "set": "{1, 2, 3}",
            "reversed": "[1, 2, 3, 4]"}.get(kind, "{1: 'a', 2: 'b', 3: 'c'}")
        source = {"keys": f"{x}.keys()", "items": f"{x}.items()", "values": f"{x}.values()",
            "reversed": f"reversed({x})"}.get(kind, x)
        change = {"list": ["{x}.append(9)", "{x}.pop()", "{x}.remove(2)", "{x}.insert(0, 7)",
            "del {x}[0]", "{x}.clear()", "{x}[:] = [5]", "{x}.reverse()", "{x}.extend([8, 8])",
            "{x} += [6]"],
                  "set": ["{x}.add(i_ + 10)", "{x}.discard(2)", "{x}.clear()", "{x}.add(1)",
                      "{x} |= {{50}}"],
                  "bytearray": ["{x}.append(65)", "{x}.pop()", "del {x}[0]", "{x}.clear()"]}.get(
            {"reversed": "list"}.get(kind, kind), ["{x}[i_] = 0", "{x}[1] = 'z'",
                "{x}.pop(2, None)", "{x}.clear()", "{x}.update(k=1)", "{x}.setdefault(1, 2)",
                "del {x}[1]", "{x}.popitem()", "{x} |= {{9: 9}}"])
        self.w(f"{x} = {start}\ni_ = 0")
        with self.guarded():
            with self.block(f"for e_v in {source}:"):
                self.w("i_ += 1\nshow(e_v)")
                self.w(f"if i_ > {limit}: break")
                self.w(
                    f"if {self.one('i_ == 2', 'True', 'i_ % 2', 'i_ < 3')}:\n    {self.pick(change).format(x=x)}")
            with self.block("else:"):
                self.w("show('exhausted')")
        self.w(f"show({x})")

    def piece_repr(self):
        x = self.fresh("r")
        form = self.n(0, 6)
        if form == 0:
            self.w(f"{x} = [1, 'two']\n{x}.append({x})\nprint({x}, [{x}], ({x},), {{'k': {x}}})")
        elif form == 1:
            self.w(
                f"{x} = {{1: 'a'}}\n{x}['self'] = {x}\n{x}['l'] = [{x}]\nprint({x}, {x}.values(), {x}.items(), {x}.keys())")
        elif form == 2:
            self.w(
                f"class {x}:\n    def __init__(self, *a): self.a = a\n    def __repr__(self): return f'{x}({{self.a!r}})'\nprint({x}(1, {x}('q')), [{x}()], str({x}(None)), f'{{{x}(2)!s:>10}}')")
        elif form == 3:
            self.w(
                f"print({', '.join(self.e(self.one('la', 'tup', 'li', 'ls', 'di', 'float', 'complex', 'bytes'), 1) for _ in range(self.n(1, 4)))}, sep={self.one(None, ', ', '', '|')!r})")
        elif form == 4:
            self.w(f"print({self.pick(REPRS)})")
        elif form == 5:
            self.w(
                f"{x} = []\nfor {x}i in range({self.n(1, 12)}):\n    {x} = [{x}]\nprint({x}, repr(({x},)), str({{1: {x}}}))")
        else:
            self.w(f"for {x} in {self.e('la', 1)}:\n    print(describe({x}), type({x}).__name__)")

    def piece_buffers(self):
        x = self.fresh("mv")
        self.w(f"{x}b = bytearray(b'hello world')\n{x} = memoryview({x}b)")
        steps = ["show({x}[0], {x}[-1], len({x}))", "show(bytes({x}[1:4]))",
            "show({x}[{s}].tolist())", "{x}[{i}] = {v}", "{x}[1:3] = b'{p}'",
                 "show({x} == b'hello world', {x}.readonly, {x}.format, {x}.shape, {x}.nbytes)",
                     "{x}b.append(1)", "show({x}.hex())",
                 "show({x}.cast('B')[0])", "show({x}.cast('H').tolist())", "{x}b[{s}] = b'zz'",
                     "del {x}b[{s}]", "show(list({x}[::2]))", "show({x}.tobytes()[:3])",
                 "{x}.release()", "show(bytes(memoryview(b'abc')[::-1]))",
                     "memoryview(b'abc')[0] = 1", "show(b'lo' in {x}b, 104 in {x})", "{x}b += b'!'",
                     "show({x}b.find(b'w'), {x}b.pop())",
                 "with {x}[:2] as q_: show(q_[0])", "show(hash(memoryview(b'ab')) == hash(b'ab'))",
                     "{x}b.insert({i}, {v})", "{x}b.reverse()", "{x}b.extend({it})",
                     "{x}b.remove({v})", "{x}b *= 2"]
        for _ in range(self.n(3, 8)):
            with self.guarded():
                self.w(self.pick(steps).format(x=x, s=self.slice(), i=self.index(), v=self.one("65",
                    "256", "-1", "'a'", "b'a'", "104"), p=self.one("xy", "x", "xyz"),
                    it=self.argument("it")))
        self.w(f"show({x}b)")
