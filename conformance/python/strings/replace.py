# replace.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2), "aaa".replace("aa", "b"), "abc".replace("", "-"), "".replace("", "x"), "".replace("a", "b"), "abc".replace("x", "y"), "abc".replace("b", ""), "aaa".replace("a", "b", 0), "aaa".replace("a", "b", -1), "abc".replace("", "-", 2), "é1é".replace("é", "e"), "aXbX".replace("X", "<->"), "hello".replace("l", "L", 1))
err("a".replace, "a")
err("a".replace, 1, "b")
err("a".replace, "a", 2)
err("a".replace, "a", "b", "c")
err("a".replace, "a", "b", 1, 2)
err("a".replace, "a", new="b")
