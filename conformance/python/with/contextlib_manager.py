# contextlib: contextmanager, suppress, closing, ExitStack, nullcontext.
from contextlib import contextmanager, suppress, closing, nullcontext, ExitStack
@contextmanager
def tag(name):
    print(f"<{name}>")
    try: yield name.upper()
    except ValueError as e: print("swallowed", e)
    finally: print(f"</{name}>")
with tag("b") as t: print(t)
with tag("i"): raise ValueError("v")
try:
    with tag("u"): raise KeyError("k")
except KeyError as e: print("out", e)
with suppress(KeyError, IndexError): {}["x"]
print("after suppress")
class R:
    def close(self): print("closed")
with closing(R()) as r: pass
with nullcontext(5) as n: print(n)
with ExitStack() as s:
    s.enter_context(tag("s1"))
    s.callback(print, "callback", 1)
    s.enter_context(tag("s2"))
@tag("deco")
def f(): print("in f")
f()
