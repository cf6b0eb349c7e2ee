# startswith and endswith with tuples and bounds.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

s = "hello.txt"
print(s.startswith("he"), s.startswith(""), s.startswith("x"), s.startswith(("x", "h")), s.startswith(()), s.startswith("ll", 2), s.startswith("ll", 2, 3), s.startswith("", 20), s.startswith("txt", -3), s.startswith("hello.txt!"))
print(s.endswith("txt"), s.endswith((".py", ".txt")), s.endswith(""), s.endswith("lo", 0, 5), s.endswith("x", -1), s.endswith("hello", None, 5), s.endswith(()), "é".endswith("é"))
err(s.startswith, 5)
err(s.startswith, ["h"])
err(s.startswith, ("h", 5))
err(s.startswith, (5,))
err(s.endswith, None)
err(s.endswith)
err(s.startswith, "h", "x")
