# Generators and try/finally/with.
class Ctx:
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0].__name__ if a[0] else None)
def g():
    with Ctx():
        yield 1
        yield 2
print(list(g()))
it = g()
next(it)
it.close()
def h():
    try:
        yield "a"
        1 / 0
    except ZeroDivisionError:
        yield "handled"
    else:
        yield "else"
    finally:
        yield "in finally"
    yield "end"
print(list(h()))
def fin():
    try:
        yield 1
    finally:
        print("cleanup")
left = fin()
for x in left:
    print(x)
    break
left.close()
f = fin()
next(f)
f.close()
def loop():
    for i in range(3):
        try:
            if i == 1: continue
            yield i
        finally:
            print("f", i)
print(list(loop()))
def ret_in_finally():
    try:
        yield 1
        raise KeyError
    finally:
        return "swallowed"
r = ret_in_finally()
next(r)
try: next(r)
except StopIteration as e: print(e.value)
