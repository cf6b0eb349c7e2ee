# getmembers, getattr_static, getdoc, cleandoc, getmro, unwrap, classify_class_attrs and their edges.
import functools
import inspect

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class A:
    "doc of A"
    x = 1
    def m(self):
        """First line.

            indented
        last"""
    @property
    def p(self): raise ValueError("never run")
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
class B(A):
    def m(self): pass
    y = 2
print([n for n, v in inspect.getmembers(B) if not n.startswith("__")], [n for n, v in inspect.getmembers(B, inspect.isfunction)], inspect.getmembers_static(B(), lambda v: isinstance(v, property))[0][0])
print(inspect.getdoc(A), repr(inspect.getdoc(A.m)), repr(inspect.getdoc(B.m)), inspect.getdoc(5) is not None, inspect.getdoc(lambda: 0), repr(inspect.cleandoc("  a\n    b\n   c\n\n")), repr(inspect.cleandoc("\n\n  x")), inspect.getmro(B))
for name in ("x", "p", "m", "s", "c", "y", "nope"):
    try:
        print(name, type(inspect.getattr_static(B(), name)).__name__)
    except AttributeError as e:
        print(name, "missing", e)
print(inspect.getattr_static(B, "nope", "default"), inspect.getattr_static(5, "real").__class__.__name__)
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(B) if not a.name.startswith("__")], inspect.classify_class_attrs(A)[0]._fields)
@functools.wraps(len)
def w(): pass
print(inspect.unwrap(w) is len, inspect.unwrap(len) is len, inspect.unwrap(w, stop=lambda f: True) is w)
w.__wrapped__ = w
show(inspect.unwrap, w) if False else None
try:
    inspect.unwrap(w)
except ValueError as e:
    print(str(e)[:22])
print(inspect.formatannotation(int), inspect.formatannotation("x"), inspect.formatannotation(list[int]), inspect.isdatadescriptor(A.p), inspect.ismethoddescriptor(str.join), inspect.isgetsetdescriptor(type.__dict__["__dict__"]), inspect.ismemberdescriptor(5), inspect.getclasstree([A, B]))
print(inspect.get_annotations(lambda: 0), inspect.get_annotations(type("T", (), {"__annotations__": {"a": "int"}}), eval_str=True), inspect.get_annotations(type("U", (A,), {})))
show(inspect.get_annotations, 5)
