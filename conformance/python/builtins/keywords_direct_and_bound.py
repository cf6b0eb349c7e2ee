# A method that reads no keywords is named with its class when called directly, alone when bound before.
def err(f):
    try:
        print("no error:", f())
    except TypeError as e:
        print(e)


err(lambda: "abc".count("a", start=1))
err(lambda: "abc".find("a", start=1))
err(lambda: "abc".startswith("a", end=1))
err(lambda: b"abc".index(b"a", start=1))
err(lambda: {1}.union(other=2))
err(lambda: {1}.update(other=2))
err(lambda: str.find("abc", "a", start=1))
err(lambda: set.union({1}, other=2))
find, union = "abc".find, {1}.union
err(lambda: find("a", start=1))
err(lambda: union(other=1))
err(lambda: "abc".find(*("a",), **{"start": 1}))
err(lambda: "abc".upper(x=1))
err(lambda: [].append(x=1))
append = [].append
err(lambda: append(x=1))
err(lambda: (1).bit_length(x=1))
err(lambda: {}.get("a", default=1))
err(lambda: [].index(1, start=0))
err(lambda: "a".strip(chars="a"))
err(lambda: (1,).count(value=1))
