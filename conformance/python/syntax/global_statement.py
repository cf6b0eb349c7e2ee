# global: reading, writing, deleting, creating.
x = 1
def read(): return x
def local():
    x = 2
    return x
def write():
    global x
    x = 3
def create():
    global fresh, other
    fresh, other = "f", "o"
def delete():
    global x
    del x
print(read(), local(), x)
write()
print(x, read())
create()
print(fresh, other)
delete()
try:
    read()
except NameError as e:
    print(type(e).__name__, e)
class K:
    global made_in_class
    made_in_class = 7
print(made_in_class, hasattr(K, "made_in_class"))
def counter():
    global count
    count += 1
    return count
count = 0
print([counter() for _ in range(3)])
def outer():
    global g
    g = "outer"
    def inner():
        return g
    return inner()
print(outer())
