# str() in every form.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print(repr(str()), str(5), str("x"), str(None), str(1.0), str([1, "a"]), str(b"ab"), str(b"ab", "utf-8"), str(b"\xff", "utf-8", "replace"), str(b"a", encoding="ascii"), str(object=5), str(b"\xe9", errors="ignore"), str(bytearray(b"q"), "utf-8"))
err(str, b"\xff", "utf-8")
err(str, "a", "utf-8")
err(str, 5, "utf-8")
err(str, 1, 2, 3, 4)
err(str, b"a", 5)
err(str, foo=1)
