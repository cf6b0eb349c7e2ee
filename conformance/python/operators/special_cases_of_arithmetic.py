# Operators called by name, powers that overflow, refused floats, counts of arguments below zero.
import json


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for f in (lambda: [].__imul__("x"), lambda: [1].__imul__(2), lambda: [].__mul__("x"), lambda: ().__mul__(1.5),
          lambda: [1].__iadd__(5), lambda: "".__mul__("x"), lambda: b"".__mul__("x")):
    show(f)
inf = float("inf")
for f in (lambda: 0j**inf, lambda: (1 + 1j) ** inf, lambda: (1 + 1j) ** -inf, lambda: 0j**-1, lambda: 2 ** complex(inf, 0),
          lambda: (2 + 0j) ** inf, lambda: (-1 + 0j) ** inf, lambda: 1e300j**2, lambda: 0j**1j):
    show(f)
for options in ({}, {"indent": 1}, {"sort_keys": True}, {"indent": None}, {"indent": ""}):
    for v in ([inf], {"a": -inf}, {inf: 1}, [[float("nan")]]):
        show(lambda: json.dumps(v, allow_nan=False, **options))


def few(a):
    pass


few.__defaults__ = (1, 2, 3)
show(lambda: few(1, 2, 3, 4))
