# copy and deepcopy of unions and generic aliases give equal ones.
import copy

for x in (int | str, int | None, list[int] | dict[str, int], list[int], dict[str, list[int]], tuple[int, ...]):
    for f in (copy.copy, copy.deepcopy):
        made = f(x)
        print(made, made == x, type(made) is type(x), made.__args__ == x.__args__)
print(copy.deepcopy({"a": [int | str]}), copy.copy([list[int] | None]))
