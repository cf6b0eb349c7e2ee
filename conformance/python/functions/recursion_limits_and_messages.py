# Too deep calls of every kind give RecursionError with CPython's texts, and the program goes on.
def f(n): return f(n + 1)
def g(): return [g() for _ in [0]]


class Repr:
    def __repr__(self): return repr(self)


class Eq:
    def __eq__(self, o): return self == o


class Attr:
    def __getattr__(self, n): return getattr(self, n + "x")[:1]


class Call:
    def __call__(self): return self()


class Hash:
    def __hash__(self): return hash(self)


class Iter:
    def __iter__(self): return iter([*self])


class Len:
    def __len__(self): return len(self)


class Prop:
    @property
    def p(self): return self.p


def gen(): yield from gen()


for label, run in (("function", lambda: f(0)), ("comprehension", g), ("eq", lambda: Eq() == 1), ("call", Call()),
                   ("hash", lambda: hash(Hash())), ("iter", lambda: list(Iter())), ("len", lambda: len(Len())), ("property", lambda: Prop().p),
                   ("generator", lambda: list(gen())), ("lambda", lambda: (lambda s: s(s))(lambda s: s(s)))):
    try:
        run()
    except RecursionError as e:
        print(label, str(e).split(" while")[0])
print(sum(range(10)))
