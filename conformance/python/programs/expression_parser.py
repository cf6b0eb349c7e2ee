# A tokenizer, a recursive-descent parser and an evaluator.
def tokens(s):
    i = 0
    while i < len(s):
        c = s[i]
        if c.isspace(): i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(s) and (s[j].isdigit() or s[j] == "."): j += 1
            yield "num", float(s[i:j]) if "." in s[i:j] else int(s[i:j])
            i = j
        elif c.isalpha():
            j = i
            while j < len(s) and s[j].isalnum(): j += 1
            yield "name", s[i:j]
            i = j
        elif s[i:i + 2] in ("**", "==", "<=", ">=", "!="):
            yield "op", s[i:i + 2]
            i += 2
        elif c in "+-*/%()<>=,":
            yield "op", c
            i += 1
        else: raise SyntaxError(f"bad character {c!r} at {i}")
    yield "end", None
class Parser:
    LEVELS = [["==", "!=", "<", ">", "<=", ">="], ["+", "-"], ["*", "/", "%"]]
    def __init__(self, text): self.toks, self.pos = list(tokens(text)), 0
    @property
    def tok(self): return self.toks[self.pos]
    def take(self, *ops):
        if self.tok[0] == "op" and self.tok[1] in ops:
            self.pos += 1
            return self.toks[self.pos - 1][1]
    def expect(self, op):
        if not self.take(op): raise SyntaxError(f"expected {op!r}, got {self.tok[1]!r}")
    def parse(self):
        e = self.binary(0)
        if self.tok[0] != "end": raise SyntaxError(f"unexpected {self.tok[1]!r}")
        return e
    def binary(self, level):
        if level == len(self.LEVELS): return self.unary()
        left = self.binary(level + 1)
        while op := self.take(*self.LEVELS[level]): left = (op, left, self.binary(level + 1))
        return left
    def unary(self):
        if self.take("-"): return ("neg", self.unary())
        return self.power()
    def power(self):
        base = self.atom()
        return ("**", base, self.unary()) if self.take("**") else base
    def atom(self):
        kind, v = self.tok
        if kind == "num":
            self.pos += 1
            return v
        if kind == "name":
            self.pos += 1
            if self.take("("):
                args = []
                if not self.take(")"):
                    args.append(self.binary(0))
                    while self.take(","): args.append(self.binary(0))
                    self.expect(")")
                return ("call", v, *args)
            return ("var", v)
        self.expect("(")
        e = self.binary(0)
        self.expect(")")
        return e
def ev(e, env):
    if not isinstance(e, tuple): return e
    op, *args = e
    if op == "var":
        if args[0] not in env: raise NameError(args[0])
        return env[args[0]]
    if op == "call": return env[args[0]](*(ev(a, env) for a in args[1:]))
    if op == "neg": return -ev(args[0], env)
    a, b = (ev(x, env) for x in args)
    return {"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a / b, "%": lambda: a % b, "**": lambda: a ** b,
            "==": lambda: a == b, "!=": lambda: a != b, "<": lambda: a < b, ">": lambda: a > b, "<=": lambda: a <= b, ">=": lambda: a >= b}[op]()
env = {"x": 5, "max": max, "f": lambda *a: len(a)}
for s in ["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 / 4 - 1", "x * x % 7", "max(1, x, 3) + f()", "1.5 + .5", "3 < x == 1", "1 +", "(1", "1 $ 2", "y + 1", "1 / 0", "f(1,2", "2 2"]:
    try: print(s, "=", ev(Parser(s).parse(), env))
    except Exception as e: print(s, "->", type(e).__name__, e)
