# join.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print(",".join(["a", "b"]), "".join([]), "-".join("abc"), ", ".join(("x",)), "".join(c.upper() for c in "ab"), " ".join({"k": 1, "l": 2}), "é".join(["a", "b", "c"]), "ab".join(["1", "", "3"]), "\n".join(map(str, range(3))))
err(",".join, [1])
err(",".join, ["a", None])
err(",".join, ["a", "b", b"c"])
err(",".join, 5)
err(",".join)
err(",".join, "a", "b")
err(",".join, None)
l = ["x"]
print(",".join(l) == "x", "," .join([str(i) for i in range(10)]))
