# translate and maketrans.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

t = str.maketrans("abc", "xyz")
print(t, "aabbcc!".translate(t), "hello".translate(str.maketrans("el", "ip", "o")), "abc".translate({97: "A", 98: None, 99: "long"}), "abc".translate({ord("a"): ord("z")}))
print(str.maketrans({"a": "1", "b": None, 99: "c"}), "abcd".translate(str.maketrans({"a": "1", "b": None, "c": ""})), "é".translate({0xE9: "e"}), "".translate(t), str.maketrans("", "", "aeiou"), "education".translate(str.maketrans("", "", "aeiou")))
class M:
    def __getitem__(self, k):
        if k == 98: raise LookupError
        return chr(k + 1)
print("abc".translate(M()))
err(str.maketrans, "ab", "c")
err(str.maketrans, "a")
err(str.maketrans, {"ab": "c"})
err(str.maketrans, 5)
err(str.maketrans, "a", 5)
err("a".translate, 5)
err("a".translate)
err("a".translate, {97: 1.5})
err("a".translate, {97: 1114112})
