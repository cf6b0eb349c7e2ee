# get_type_hints finds every builtin class by its name.
import typing
def f(a: "OSError", b: "ExceptionGroup[ValueError]", c: "list[ZeroDivisionError]", d: "Warning | None",
      e: "BaseExceptionGroup", f: "staticmethod", g: "map") -> "super": pass
print(typing.get_type_hints(f))
class C:
    x: "UnicodeError"
    y: "enumerate"
print(typing.get_type_hints(C))
for bad in ("nowhere",):
    def g(a: bad): pass
    try:
        print(typing.get_type_hints(g))
    except Exception as e:
        print(type(e).__name__, e)
