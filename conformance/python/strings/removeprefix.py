# removeprefix, removesuffix.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print("TestHook".removeprefix("Test"), "Hook".removeprefix("Test"), "abc".removesuffix("c"), "abc".removesuffix("x"), "abc".removesuffix(""), "".removeprefix("a"), "aaa".removeprefix("a"), "aaa".removesuffix("aa"), "abc".removeprefix("abc"))
err("a".removeprefix, 5)
err("a".removesuffix)
err("a".removeprefix, ("a", "b"))
