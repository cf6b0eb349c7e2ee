# getcallargs, getattr_static, get_annotations, classify_class_attrs, getclasstree, descriptors.
import inspect


class Base:
    data = 1

    def method(self):
        pass

    @classmethod
    def made(cls):
        pass

    @staticmethod
    def plain():
        pass

    @property
    def prop(self):
        raise RuntimeError("not to be called")

    def __getattr__(self, name):
        raise RuntimeError("not to be called")


class Child(Base):
    other: int = 3


def f(a, b=2, *args, c, d=4, **kwargs):
    pass


print(sorted(inspect.getcallargs(f, 1, c=3).items()))
print(sorted(inspect.getcallargs(f, 1, 5, 6, 7, c=3, z=9).items()))
for bad in ((), (1,)):
    try:
        inspect.getcallargs(f, *bad)
    except TypeError as e:
        print("TypeError")
x = Child()
x.own = 5
print(inspect.getattr_static(x, "own"), inspect.getattr_static(x, "data"), inspect.getattr_static(x, "nope", "default"),
      isinstance(inspect.getattr_static(x, "prop"), property), isinstance(inspect.getattr_static(Child, "made"), classmethod))
try:
    inspect.getattr_static(x, "nope")
except AttributeError as e:
    print("AttributeError", e)
print(inspect.get_annotations(Child), inspect.get_annotations(Base), inspect.get_annotations(f))


def g(a: int, b: "str" = "") -> None:
    pass


print(inspect.get_annotations(g), inspect.get_annotations(g, eval_str=True))
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(Child) if not a.name.startswith("__")])
print(inspect.getclasstree([Child, Base]))
spec = inspect.getfullargspec(f)
print(spec, spec.args, spec.varargs, spec.varkw, spec.defaults, spec.kwonlyargs, spec.kwonlydefaults, spec.annotations)
print(inspect.isgetsetdescriptor(type(f).__dict__["__name__"]) in (True, False))
