# What copy refuses and hands on: bad reduce values, copy hooks that fail, classes, functions, modules, weak containers, recursion.
import copy
import copyreg
import types


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def reducing(value):
    class R:
        def __reduce_ex__(self, protocol):
            return value() if callable(value) else value

        def __repr__(self):
            return "R"

    return R()


for value in (5, "text", None, (), (int,), (int, ()), (int, (5,)), (int, ("x",)), (int, (5,), None, None, None, None), (int, (5,), None, None, None, None, None), (dict, (), None, None, iter([(1, 2)])), (list, (), None, iter([1, 2])), (5, ()), (list, ([1],), {"a": 1}), (types.SimpleNamespace, (), {"a": 1}), (types.SimpleNamespace, (), ({"a": 1}, None)), (types.SimpleNamespace, (), (None, {"b": 2})), lambda: 1 / 0):
    print(attempt(copy.copy, reducing(value)), attempt(copy.deepcopy, reducing(value)))


class Hooks:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep", sorted(map(type, memo.values()), key=str)


class Failing:
    def __deepcopy__(self, memo):
        raise KeyError("hook")


print(copy.copy(Hooks()), copy.deepcopy(Hooks()), copy.deepcopy([Hooks()]), attempt(copy.deepcopy, Failing()), attempt(copy.deepcopy, {"k": Failing()}), attempt(copy.copy), attempt(copy.copy, 1, 2), attempt(copy.deepcopy, 1, 5) if False else "")
for atom in (None, 1, 1.5, 1j, "s", b"b", True, ..., NotImplemented, int, len, print, (lambda: 1), range(3), slice(1), property(), attempt, object, type, (1, 2)):
    print(copy.copy(atom) is atom, copy.deepcopy(atom) is atom, end=" ")
print()
t = ([1],)
print(copy.deepcopy(t) is t, copy.deepcopy(((1,), "a")) is not None, copy.deepcopy(frozenset([(1,)])), copy.Error is copy.error, issubclass(copy.Error, Exception), copy.deepcopy(bytearray(b"x")), copy.copy({1, 2}), copy.deepcopy(types.MappingProxyType) is types.MappingProxyType)


class Slots:
    __slots__ = ("a", "b", "__weakref__")


s = Slots()
s.a = [1]
c, d = copy.copy(s), copy.deepcopy(s)
print(c.a is s.a, d.a is s.a, d.a, hasattr(c, "b"))


class NewArgs:
    def __new__(cls, x, *, y):
        self = super().__new__(cls)
        self.x, self.y = x, y
        return self

    def __getnewargs_ex__(self):
        return (self.x,), {"y": self.y}


n = copy.deepcopy(NewArgs([1], y=2))
print(n.x, n.y)


class State:
    def __getstate__(self):
        return {"saved": 1}

    def __setstate__(self, state):
        self.got = state


class FalseState(State):
    def __getstate__(self):
        return 0


print(copy.copy(State()).got, hasattr(copy.copy(FalseState()), "got"))
loop = []
loop.append({"again": loop})
twin = copy.deepcopy(loop)
print(twin[0]["again"] is twin, twin is not loop)
memo = {}
first = copy.deepcopy(t, memo)
print(copy.deepcopy(t, memo) is first, id(t[0]) in memo, memo[id(memo)][0] is not None)
try:
    copy.deepcopy(types.SimpleNamespace(g=(x for x in [])))
except TypeError as e:
    print(e)
