# The name of a clause of except* is gone behind it, however it is left.
def f():
    try: raise ValueError(1)
    except* ValueError as e: kept = e
    try: e
    except UnboundLocalError as x: print(x)
    try: raise ValueError(1)
    except* ValueError as e: del e
    try: raise ValueError(1)
    except* ValueError as e: e = 3
    print("e" in locals(), repr(kept))
    try:
        try: raise ValueError(1)
        except* ValueError as e: raise KeyError
    except* KeyError: pass
    print("e" in locals())
f()
def cell():
    try: raise ValueError(1)
    except* ValueError as e:
        g = lambda: e
        print(repr(g()))
    try: g()
    except NameError as x: print(x)
cell()
e = "global"
try: raise ValueError(1)
except* ValueError as e: print(repr(e))
print("e" in globals())
class Body:
    try: raise ValueError(1)
    except* ValueError as e: print(repr(e))
    print("e" in locals())
def other(e="default"):
    try: pass
    except* ValueError as e: pass
    return e
print(other())
