# Strings as values: equality, hashing, concatenation, repetition.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

a = "ab"
b = "a" + "b"
print(a == b, a != "ac", hash(a) == hash(b), {a: 1}[b], a in (b,), "a" * 0 == "", "ab" * 3, 3 * "x", a + b + "c")
s = ""
for i in range(100): s += str(i)
print(len(s), s[:20], s[-5:])
print("a" < "b" < "c", "a" < "aa", "B" < "a", "é" > "z", "" < "a", "10" < "9", max("b", "a"), sorted(["b", "A", "a", "é", "Z"]))
err(lambda: "a" + 1)
err(lambda: "a" + None)
err(lambda: "a" * "b")
err(lambda: "a" - "b")
err(lambda: "a" < 1)
print("a" == 1, "a" != None, "1" == 1, str(1) == "1")
