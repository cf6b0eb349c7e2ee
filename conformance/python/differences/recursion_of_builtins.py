# Description: builtin functions that call back into Python raise RecursionError at a lower depth than
# `sys.setrecursionlimit` names.
# Cause: CPython counts Python frames alone at that limit; here a builtin call in between takes part
# in the measure of the C++ stack.
# Workaround: none needed below some hundreds of levels.
import sys

sys.setrecursionlimit(20000)


def deep(n):
    return n if n == 0 else max(map(deep, (n - 1,)))


try:
    print(deep(6000))
except RecursionError as e:
    print("RecursionError")
