# Format and JoinStr.
def f(a, w):
    f"{a}"
    return f"a={a!r:>{w}} {a.b:x}{a!s}" f"{w!a}", f"", f"plain"
