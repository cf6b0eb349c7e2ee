# Subscripted builtin classes and unions made with |.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
import types, copy, sys, operator, functools
from types import SimpleNamespace as NS, MappingProxyType as MP
# generic alias
class G:
    def __class_getitem__(cls,k): return cls.__name__,k
print(G[1],G[1,2],G[()],G[:])
for f in (lambda: list[int], lambda: dict[str,int], lambda: tuple[int,...], lambda: list[int]==list[int], lambda: hash(list[int])==hash(list[int]), lambda: list[int]([1]), lambda: list[int].__origin__, lambda: list[int].__args__, lambda: dict[str,list[int]].__args__, lambda: list['A'], lambda: type(list[int]), lambda: isinstance([],list[int]), lambda: list[int].append, lambda: list[int]|None, lambda: int|str, lambda: int|None, lambda: (int|str)==(str|int), lambda: int|1, lambda: 1|int, lambda: None|int, lambda: isinstance(1,int|str), lambda: (int|str).__args__, lambda: int|int, lambda: (int|str)|int, lambda: str|list[int], lambda: int[1], lambda: type[int], lambda: set[int](), lambda: frozenset[int], lambda: [int][0], lambda: type(int|str), lambda: repr(int|str), lambda: hash(int|str)==hash(str|int), lambda: issubclass(int,int|str), lambda: list[int].__parameters__, lambda: types.GenericAlias(list,(int,)), lambda: types.GenericAlias(list,int).__args__, lambda: list[int].foo, lambda: dict[int], lambda: list[int][int]): t(f)
