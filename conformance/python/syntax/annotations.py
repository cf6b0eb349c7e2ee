# Annotations of variables, parameters, classes.
x: int = 5
y: "str"
def f(a: int, b: "text" = 2, *args: list, c: float = 1.0, **kw: dict) -> bool:
    local: int = 3
    other: undefined_is_fine
    return local
print(f(1), f.__annotations__)
print(__annotations__)
class C:
    a: int
    b: str = "b"
    c: list[int] = []
print(C.__annotations__, C.b, hasattr(C, "a"))
lst = [0]
lst[0]: int = 4
print(lst)
(z): int = 1
print(z)
def g() -> None: ...
print(g.__annotations__, (lambda: 0).__annotations__)
