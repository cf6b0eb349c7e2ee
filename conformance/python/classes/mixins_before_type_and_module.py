# A plain class before `type` (or a module type, an exception) among the bases: whose __dict__ instances have.
import types


class Mixin:
    def tag(self):
        return self.__dict__.get("v")


class Meta(Mixin, type):
    pass


class MetaLast(type, Mixin):
    pass


class Module(Mixin, types.ModuleType):
    pass


class Error(Mixin, ValueError):
    pass


def attempt(what, f, *args):
    try:
        print(what, "->", f(*args))
    except Exception as e:
        print(what, "->", type(e).__name__, e)


class A(metaclass=Meta):
    v = 3


class B(metaclass=MetaLast):
    v = 4


module, error = Module("m"), Error()
module.v = 5
error.v = 6
descriptor = Mixin.__dict__["__dict__"]
for x in (A, B, module, error):
    print(type(x).__name__, x.tag(), type(x.__dict__).__name__, "v" in vars(x), type(descriptor.__get__(x)).__name__)
    x.w = 7
    print(x.__dict__["w"], "w" in dir(x))
    attempt("set", setattr, x, "__dict__", {"v": 8})
    attempt("del", delattr, x, "__dict__")
    attempt("descriptor", descriptor.__set__, x, {"v": 9})
    attempt("tag", x.tag)
