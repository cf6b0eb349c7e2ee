# del of names, items, slices, attributes, tuples.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

x = 1
del x
try:
    x
except NameError as e:
    print(e)
l = list(range(10))
del l[0], l[-1]
print(l)
del l[2:4]
print(l)
del l[::2]
print(l)
d = {"a": 1, "b": 2}
del d["a"]
print(d)
class C: pass
c = C()
c.x = 1
del c.x
print(hasattr(c, "x"))
a, b = 1, 2
del (a, b)
try:
    b
except NameError as e:
    print(e)
def f():
    y = 1
    del y
    return y
err(f)
def dk(): del d["zz"]
err(dk)
def di(): del l[99]
err(di)
def da(): del c.nothing
err(da)
def dn(): del undefined_name_x
err(dn)
