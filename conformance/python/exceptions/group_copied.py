# Groups copied and taken apart by copy, and their generic aliases.
import copy
g = ExceptionGroup("m", [ValueError(1), ExceptionGroup("in", [TypeError(2)])])
g.extra = [1]
g.add_note("n")
for made in (copy.copy(g), copy.deepcopy(g)):
    print(repr(made), made.message, made.exceptions, made.__dict__, made.extra is g.extra,
          made.exceptions[0] is g.exceptions[0])
print(g.__reduce__())
g.args = ("other", [KeyError(3)])
print(repr(copy.copy(g)))
g.args = (1, 2, 3)
try:
    copy.copy(g)
except TypeError as e:
    print(e)
print(ExceptionGroup[ValueError], BaseExceptionGroup[int, str].__args__, ExceptionGroup[int].__origin__)
def typed(e: ExceptionGroup[ValueError] | None) -> BaseExceptionGroup[BaseException]: return e
print(typed.__annotations__)
