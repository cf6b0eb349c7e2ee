# Which class OSError becomes, and texts of class changes.
for code in (True, 2, 17, 1.0, "2", None, 13, 10**20):
    e = OSError(code, "text")
    print(type(e).__name__, e.args, e.errno)


class A:
    pass


for new in (int, 5, A):
    try:
        A().__class__ = new
        print("changed")
    except TypeError as e:
        print(e)
