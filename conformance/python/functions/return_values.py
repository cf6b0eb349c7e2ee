# return in every form.
def a(): return
def b(): return 1, 2
def c():
    if True:
        return [1]
    return 2
def d(): pass
def e(x):
    for i in range(10):
        if i == x:
            return i
    else:
        return "none"
print(a(), b(), c(), d(), e(3), e(20))
def f():
    while True:
        try:
            return "try"
        finally:
            print("finally")
print(f())
def g():
    with_value = yield 1
    return with_value
x = g()
print(next(x))
try:
    x.send("sent")
except StopIteration as s:
    print(s.value)
