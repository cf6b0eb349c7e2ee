# A small Lisp: tokenizer, recursive reader, environments as chained dicts, lambdas, tail of conditionals.
import operator
from functools import reduce


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        if name in self:
            return self
        if self.outer is None:
            raise NameError(f"undefined: {name}")
        return self.outer.find(name)


class Lambda:
    def __init__(self, names, body, env):
        self.names, self.body, self.env = names, body, env

    def __call__(self, *args):
        if len(args) != len(self.names):
            raise TypeError(f"expected {len(self.names)} arguments, got {len(args)}")
        return evaluate(self.body, Env(self.names, args, self.env))


def tokenize(text):
    return text.replace("(", " ( ").replace(")", " ) ").split()


def read(tokens):
    if not tokens:
        raise SyntaxError("unexpected end")
    token = tokens.pop(0)
    if token == "(":
        out = []
        while tokens and tokens[0] != ")":
            out.append(read(tokens))
        if not tokens:
            raise SyntaxError("missing )")
        tokens.pop(0)
        return out
    if token == ")":
        raise SyntaxError("unexpected )")
    for kind in (int, float):
        try:
            return kind(token)
        except ValueError:
            pass
    return token


def evaluate(x, env):
    match x:
        case str():
            return env.find(x)[x]
        case int() | float():
            return x
        case ["quote", value]:
            return value
        case ["if", test, yes, no]:
            return evaluate(yes if evaluate(test, env) else no, env)
        case ["define", str(name), value]:
            env[name] = evaluate(value, env)
            return None
        case ["set!", name, value]:
            env.find(name)[name] = evaluate(value, env)
            return None
        case ["lambda", names, body]:
            return Lambda(names, body, env)
        case ["begin", *forms]:
            return [evaluate(f, env) for f in forms][-1]
        case [head, *args]:
            return evaluate(head, env)(*[evaluate(a, env) for a in args])
        case []:
            raise SyntaxError("empty form")


world = Env()
world.update({"+": lambda *a: sum(a), "-": operator.sub, "*": lambda *a: reduce(operator.mul, a, 1), "/": operator.truediv,
              "<": operator.lt, "=": operator.eq, "list": lambda *a: list(a), "car": lambda l: l[0], "cdr": lambda l: l[1:],
              "cons": lambda a, b: [a] + b, "null?": lambda l: not l, "map": lambda f, l: list(map(f, l)), "length": len})
for line in """(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))
(fact 30)
(define counter (lambda () (begin (define n 0) (lambda () (begin (set! n (+ n 1)) n)))))
(define c (counter))
(list (c) (c) (c))
(map (lambda (x) (* x x)) (quote (1 2 3.5)))
(define len (lambda (l) (if (null? l) 0 (+ 1 (len (cdr l))))))
(len (quote (a b (c d))))
((lambda (f x) (f (f x))) (lambda (y) (* y 2)) 5)
(undefined 1)
(fact 1 2)
(car (quote ()))
(/ 1 0)
(
())
()""".split("\n"):
    try:
        result = evaluate(read(tokenize(line)), world)
        if result is not None:
            print(result)
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
