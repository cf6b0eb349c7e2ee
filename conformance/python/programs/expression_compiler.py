# Precedence climbing parser to nodes made of classes, constant folding, a stack machine and a printer with few parentheses.
import re


class Node:
    fields = ()

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.__match_args__ = cls.fields

    def __init__(self, *args):
        for name, value in zip(self.fields, args, strict=True):
            setattr(self, name, value)

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(repr(getattr(self, f)) for f in self.fields)})"


class Num(Node): fields = ("value",)
class Var(Node): fields = ("name",)
class Un(Node): fields = ("op", "x")
class Bin(Node): fields = ("op", "a", "b")
class Call(Node): fields = ("name", "args")


LEVELS = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "^": 4}
TOKEN = re.compile(r"\s*(?:(\d+\.?\d*)|(\w+)|(.))")


class Parser:
    def __init__(self, text):
        self.tokens = [(m.lastindex, m[m.lastindex]) for m in TOKEN.finditer(text.rstrip())] + [(0, "end")]
        self.at = 0

    def next(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def peek(self):
        return self.tokens[self.at][1]

    def expect(self, text):
        if self.next()[1] != text:
            raise SyntaxError(f"expected {text!r}, got {self.tokens[self.at - 1][1]!r}")

    def parse(self):
        e = self.expr(0)
        self.expect("end")
        return e

    def expr(self, level):
        left = self.atom()
        while (op := self.peek()) in LEVELS and LEVELS[op] > level:
            self.next()
            left = Bin(op, left, self.expr(LEVELS[op] - (op == "^")))
        return left

    def atom(self):
        match self.next():
            case 1, text:
                return Num(float(text) if "." in text else int(text))
            case 2, name if self.peek() == "(":
                self.next()
                args = []
                while self.peek() != ")":
                    args.append(self.expr(0))
                    if self.peek() == ",":
                        self.next()
                self.expect(")")
                return Call(name, args)
            case 2, name:
                return Var(name)
            case _, "(":
                e = self.expr(0)
                self.expect(")")
                return e
            case _, "-":
                return Un("-", self.expr(3))
            case _, text:
                raise SyntaxError(f"unexpected {text!r}")


OPS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "%": lambda a, b: a % b,
       "^": lambda a, b: a ** b}


def fold(n):
    match n:
        case Bin(op, a, b):
            match op, fold(a), fold(b):
                case _, Num(x), Num(y) if not (op in "/%" and y == 0):
                    return Num(OPS[op](x, y))
                case "*", (Num(0) as zero), _:
                    return zero
                case ("+", x, Num(0)) | ("+", Num(0), x) | ("*", x, Num(1)) | ("*", Num(1), x) | ("-", x, Num(0)):
                    return x
                case _, x, y:
                    return Bin(op, x, y)
        case Un("-", x):
            x = fold(x)
            return Num(-x.value) if isinstance(x, Num) else Un("-", x)
        case Call(f, args):
            return Call(f, [fold(a) for a in args])
    return n


def show(n, level=0):
    match n:
        case Num(v):
            return str(v)
        case Var(name):
            return name
        case Un(op, x):
            return op + show(x, 3)
        case Bin(op, a, b):
            own = LEVELS[op]
            text = f"{show(a, own - (op != '^'))} {op} {show(b, own - (op == '^'))}"
            return f"({text})" if own <= level else text
        case Call(name, args):
            return f"{name}({', '.join(map(show, args))})"


def compile_(n):
    match n:
        case Num(v): yield "push", v
        case Var(name): yield "load", name
        case Un(_, x):
            yield from compile_(x)
            yield "neg", None
        case Bin(op, a, b):
            yield from compile_(a)
            yield from compile_(b)
            yield "op", op
        case Call(name, args):
            for a in args:
                yield from compile_(a)
            yield "call", (name, len(args))


def run(code, env):
    stack = []
    for op, arg in code:
        match op, arg:
            case "push", v: stack.append(v)
            case "load", name: stack.append(env[name])
            case "neg", _: stack[-1] = -stack[-1]
            case "op", o:
                b, a = stack.pop(), stack.pop()
                stack.append(OPS[o](a, b))
            case "call", (name, n):
                stack[len(stack) - n:] = [env[name](*stack[len(stack) - n:])]
    (result,) = stack
    return result


env = {"x": 3, "y": 4.5, "max": max, "half": lambda v: v / 2}
for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "(2 ^ 3) ^ 2", "-x ^ 2", "x * 1 + 0 * y", "max(x, y - 1, half(x * 4)) % 4", "10 - 4 - 3",
             "10 - (4 - 3)", "x / 0", "7 % 0 + 1", "z", "1 +", "(1", "max(", "1 2", "3.5 * (2 + x)", "half(1, 2)", "$"):
    try:
        tree = Parser(text).parse()
        folded = fold(tree)
        print(text, "|", show(tree), "|", show(folded), "|", len(list(compile_(folded))), "|", run(compile_(folded), env))
        assert Parser(show(tree)).parse() == tree
    except Exception as e:
        print(text, "|", type(e).__name__, e)
print(Parser("f(a, -1)").parse())
