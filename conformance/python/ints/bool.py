# bool is an int.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print(True + 1, True * 5, -True, ~False, True / 2, True == 1, True is 1 if False else "", isinstance(True, int), bool("False"), bool([]), True & False, True | 1, True ^ True, str(True), repr(False), int(True), float(True), [10, 20][True], {True: "a"}[1], {1: "x", True: "y"}, sum([True, True, False]), True < 2, sorted([True, False]), "%d" % True, True.real, True.bit_length(), hash(True), True ** 2, -False, +True, abs(True), round(True), divmod(True, True), max(True, 0), not True)
err(bool, 1, 2)
err(bool, x=1)
print(bool(), bool(None), type(True), True.__class__, bool.__mro__, True.__repr__(), (True and "x"), type(True + True), type(~True), type(not 1))
def sub():
    class B(bool): pass
err(sub)
