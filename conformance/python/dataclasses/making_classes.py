# make_dataclass with every form of field, namespaces, bases and options, and what it refuses.
import dataclasses
from dataclasses import dataclass, field, fields, make_dataclass


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


C = make_dataclass("C", ["a", ("b", int), ("c", str, field(default="x")), ("d", list, field(default_factory=list))], namespace={"twice": lambda self: self.b * 2, "constant": 7})
print(C(1, 2), C(1, 2).twice(), C.constant, [(f.name, f.type) for f in fields(C)], C.__annotations__, C.__module__, C.__qualname__)
print(make_dataclass("D", "xyz")(1, 2, 3), make_dataclass("E", [], bases=(C,))(1, 2), make_dataclass("F", [("z", int, 0)], bases=(C,), frozen=False)(1, 2, z=4) if False else "", make_dataclass("G", ["x"], order=True)(1) < make_dataclass("G", ["x"], order=True)(2) if False else "")
G = make_dataclass("G", ["x"], order=True, frozen=True, slots=True, kw_only=True, repr=False, match_args=False)
print(G(x=1) < G(x=2), attempt(G, 1), attempt(setattr, G(x=1), "x", 2), hash(G(x=1)) == hash(G(x=1)), hasattr(G, "__match_args__"), G.__slots__)
for names in ([5], ["1x"], ["class"], ["a", "a"], [("a",)], [("a", int, 1, 2)], [("a", int, 1), "b"], ["a b"], [None], 5, [("a", int, [])]):
    print(names, attempt(make_dataclass, "W", names))
print(attempt(make_dataclass, "W", ["a"], namespace={"a": 5}), attempt(make_dataclass, "W", ["a"], namespace={"__annotations__": {"b": int}}), attempt(make_dataclass, "bad name", ["a"]), attempt(make_dataclass, "W", ["a"], unknown=1))


@dataclass
class P:
    x: int
    y: int = field(default=0, compare=False, metadata={"unit": "m"})


p = P(1, 2)
for wrong in (lambda: dataclasses.replace(p, z=1), lambda: dataclasses.replace(5), lambda: dataclasses.replace(P, x=1), lambda: dataclasses.asdict(5), lambda: dataclasses.asdict(P), lambda: dataclasses.astuple("x"), lambda: dataclasses.fields(5), lambda: dataclasses.fields(int), lambda: dataclass(5), lambda: dataclass(5, order=True), lambda: field(default=1, default_factory=list), lambda: field(5), lambda: dataclass(frozen=1, other=2)):
    print(attempt(wrong))
print(dataclasses.is_dataclass(P), dataclasses.is_dataclass(p), dataclasses.is_dataclass(5), dataclasses.is_dataclass(list[int]), fields(P)[1].metadata["unit"], attempt(lambda: fields(P)[1].metadata.update(x=1)), type(fields(P)[1].metadata).__name__, repr(dataclasses.MISSING).split(" at ")[0], dataclasses.KW_ONLY is not None)
print(repr(fields(P)[1]).replace(repr(dataclasses.MISSING), "MISSING"))
