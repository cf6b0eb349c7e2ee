# Reading a local before assignment.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

def f():
    print(v)
    v = 1
err(f)
def g(flag):
    if flag:
        w = 1
    return w
err(g, True)
err(g, False)
def h():
    count += 1
err(h)
def k():
    for i in []:
        pass
    return i
err(k)
def outer():
    def inner():
        return z
    r = inner
    err(r)
    z = 1
    return r()
print(outer())
def ex():
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e
err(ex)
err(lambda: not_defined_anywhere)
def comp():
    return [q for q in range(3)] and q
err(comp)
