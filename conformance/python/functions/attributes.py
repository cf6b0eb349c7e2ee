# Function attributes.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

def f(a, b=1): 
    "doc"
    return a
f.tag = "x"
f.count = 0
f.count += 1
print(f.tag, f.count, f.__dict__)
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__)
f.__name__ = "renamed"
f.__doc__ = "new"
print(f.__name__, f.__doc__, f.__qualname__)
err(lambda: f.missing)
def set_name(): f.__name__ = 3
err(set_name)
del f.tag
print(hasattr(f, "tag"), callable(f), type(f).__name__)
f.__defaults__ = (9,)
print(f(1), f.__defaults__)
