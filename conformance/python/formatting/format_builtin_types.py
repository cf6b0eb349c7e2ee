# format() of types without a mini-language.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print(format([1]), format(None), format((1, 2)), format({}), format(1j), format(1.5 + 2j, ".2f"), format(3 + 4j, ">12"), format(1j, "+.1e"), format(object)[:7], format("x", ""), format(b"a"))
for v in ([1], None, (), {}, set(), object, b"a", ..., range(3)):
    err(format, v, ">10")
err(format, 1j, "d")
err(format, 1j, "=10")
err(format, 1j, "010")
class C: pass
err(format, C(), "x")
err(format, C, "x")
print(format(True), format(True, ""), format(True, "s") if False else "", f"{True}", f"{True:5}|")
err(format, True, "s")
class I(int): pass
print(format(I(5), "03d"), f"{I(7)}", "%d" % I(3), "{:>4}".format(I(1)))
class S(str): pass
print(format(S("a"), ">3"), f"{S('q')}")
