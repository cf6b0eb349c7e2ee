# getgeneratorstate() and getcoroutinestate().
import collections
import dataclasses
import functools
import inspect
import typing


def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def gen(): yield 1
g = gen(); t(lambda: inspect.getgeneratorstate(g)); next(g); t(lambda: inspect.getgeneratorstate(g)); g.close(); t(lambda: inspect.getgeneratorstate(g))
async def co(): pass
c = co(); t(lambda: inspect.getcoroutinestate(c)); c.close(); t(lambda: inspect.getcoroutinestate(c))
