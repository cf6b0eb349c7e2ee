# operator.call(): what it needs and passes on.
import operator


class Caller:
    __call__ = operator.call


for action in (
    lambda: operator.call(),
    lambda: operator.call(key=1),
    lambda: operator.call(1),
    lambda: operator.call(len, [1, 2]),
    lambda: operator.call(dict, {"a": 1}, b=2),
    lambda: operator.call(operator.call, len, "abc"),
    lambda: Caller()(),
    lambda: Caller()(len, "ab"),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
