# Functions that CPython keeps in a module behind the one imported carry that module's name.
import heapq
import operator
import textwrap


def err(f):
    try:
        print("no error:", f())
    except TypeError as e:
        print(e)


for f in (operator.neg, operator.truth, operator.index, operator.sub, operator.setitem, heapq.heapify, heapq.heappop, heapq.heappush):
    err(lambda: f())
    err(lambda: f(x=1))
    err(lambda: f(1, 2, 3, 4))
err(lambda: heapq.heappop(None))
err(lambda: heapq.heapify(5))
err(lambda: heapq.heappush({}, 1))
err(lambda: textwrap.dedent(5))
err(lambda: textwrap.dedent(b"x"))
err(lambda: textwrap.dedent(None))
