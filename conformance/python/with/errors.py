# Objects that are no context managers.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

def use(x):
    with x: pass
err(use, 5)
class NoExit:
    def __enter__(self): pass
err(use, NoExit())
class NoEnter:
    def __exit__(self, *a): pass
err(use, NoEnter())
class Inst: pass
i = Inst()
i.__enter__ = lambda: 1
i.__exit__ = lambda *a: 1
err(use, i)
err(use, None)
