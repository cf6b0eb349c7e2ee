# send, throw, close.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

def echo():
    got = None
    while True:
        try:
            got = yield got
            print("got", got)
        except ValueError as e:
            print("caught", e)
            got = "recovered"
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("finally")
g = echo()
print(next(g), g.send(1), g.send("x"))
print(g.throw(ValueError("v")))
print(g.throw(ValueError("w")))
g.close()
g.close()
err(next, g)
err(g.send, 5)
err(g.throw, KeyError("after"))
g = echo()
err(g.send, 1)
g.close()
g = echo()
err(g.throw, TypeError("before start"))
err(next, g)
def stubborn():
    while True:
        try: yield 1
        except GeneratorExit: pass
g = stubborn()
next(g)
err(g.close)
def swallow():
    try: yield 1
    except GeneratorExit: return
g = swallow()
next(g)
print(g.close())
def raiser():
    try: yield 1
    except GeneratorExit: raise KeyError("from close")
g = raiser()
next(g)
err(g.close)
def avg():
    total = n = 0
    a = None
    while True:
        x = yield a
        total += x
        n += 1
        a = total / n
m = avg()
next(m)
print([m.send(v) for v in (10, 20, 30)])
