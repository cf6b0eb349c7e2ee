# __class_getitem__ and generic aliases of builtins.
class G:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
print(G[int], G[1, 2])
print(list[int], dict[str, int], tuple[int, ...], set[str], type[int], list[list[int]])
print(list[int]([1, 2]), dict[str, int](a=1))
def f(x: list[int], y: dict[str, list[int]] | None = None) -> tuple[int, ...]: return ()
print(f.__annotations__["x"], f(1))
print(int | str, int | None, isinstance(1, int | str), isinstance("a", int | None))
try:
    class N: pass
    N[int]
except TypeError as e:
    print(e)
try:
    int[str]
except TypeError as e:
    print(e)
print(list[int] == list[int], list[int].__origin__, list[int].__args__)
