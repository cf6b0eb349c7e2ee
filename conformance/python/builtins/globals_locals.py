# globals, locals, vars without arguments.
x = 5
def f(a):
    b = a + 1
    return sorted(locals())
print(f(1), "x" in globals(), globals()["x"], "f" in vars(), locals() is globals() or "x" in locals())
globals()["made"] = 7
print(made)
def g():
    loc = locals()
    loc["q"] = 1
    try: return q
    except NameError as e: return str(e)
print(g(), globals()["__name__"])
class C:
    y = 1
    names = sorted(n for n in locals() if not n.startswith("__"))
print(C.names)
