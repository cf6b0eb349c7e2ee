# __cause__, __context__, __suppress_context__.
def show(e, depth=0):
    while e and depth < 5:
        print("  " * depth, repr(e), "cause:", repr(e.__cause__), "context:", repr(e.__context__), "suppress:", e.__suppress_context__)
        e, depth = e.__cause__ or e.__context__, depth + 1
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise ValueError("v") from z
except ValueError as e: show(e)
try:
    try: 1 / 0
    except ZeroDivisionError: {}["k"]
except KeyError as e: show(e)
try:
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("n") from None
except ValueError as e: show(e)
try:
    raise ValueError("c") from KeyError("made")
except ValueError as e: show(e)
try:
    raise ValueError("c") from KeyError
except ValueError as e: show(e)
def f():
    try: raise A
    except A: raise B
    finally: print("fin")
class A(Exception): pass
class B(Exception): pass
try: f()
except B as e: show(e)
try:
    try: raise A("1")
    finally: raise B("2")
except B as e: show(e)
e = ValueError("x")
e.__cause__ = KeyError("set")
print(e.__suppress_context__, repr(e.__cause__))
try:
    try: raise A("a")
    except A as a:
        try: raise B("b")
        except B: pass
        raise
except A as x: show(x)
