# classmethod and staticmethod objects copy the names, docstring and annotations of what they wrap, and keep own ones.
def plain(a: int) -> str:
    "plain doc"


def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


for wrap in (classmethod, staticmethod):
    w = wrap(plain)
    print(sorted(w.__dict__.items()))
    w.__name__ = "renamed"
    w.__doc__ = "own doc"
    w.extra = 1
    print(w.__name__, w.__doc__, w.extra, plain.__name__, plain.__doc__, w.__wrapped__ is plain)
    print(w.__annotations__ is plain.__annotations__, sorted(vars(w)))
    del w.extra
    attempt("extra", lambda: w.extra)
    attempt("func", lambda: setattr(w, "__func__", 1))
    attempt("of a number", lambda: vars(wrap(5)).keys() & {"__name__", "__qualname__"})
    attempt("of None", lambda: vars(wrap(None)))


class Broken:
    def __getattr__(self, name):
        raise KeyError(name)


class Named(staticmethod):
    def __init__(self, f):
        super().__init__(f)
        self.made = True

    def __set_name__(self, owner, name):
        self.given = name


class Holder:
    x = Named(len)

    @classmethod
    def c(cls):
        "c doc"


attempt("broken", lambda: classmethod(Broken()))
attempt("broken", lambda: staticmethod(Broken()))
print(vars(Holder)["x"].given, vars(Holder)["x"].made, Holder.x([1]), vars(Holder)["x"].__name__, vars(Holder)["c"].__doc__, Holder.c.__doc__)
print(dict.__dict__["fromkeys"].__name__, vars(Holder)["c"].__qualname__)
for wrap in (classmethod, staticmethod):
    w = wrap(plain)
    for name in ("__name__", "__qualname__", "__module__", "__annotations__"):
        delattr(w, name)
        attempt(f"deleted {name}", lambda: getattr(w, name))
    attempt("again", lambda: delattr(w, "__name__"))
