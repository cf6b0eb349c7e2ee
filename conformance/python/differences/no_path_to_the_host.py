# Description: `__subclasses__` of built-in types, `__globals__`, `__code__`, `__builtins__` raise AttributeError.
# Cause: they are the usual ways out of a sandbox.
# Workaround: none needed by ordinary code.
def f(): pass
for name in ("__globals__", "__code__"):
    try:
        getattr(f, name)
        print("has", name)
    except AttributeError as e:
        print(e)
for t in (object, int):
    try:
        t.__subclasses__()
        print("has __subclasses__")
    except AttributeError as e:
        print(e)
