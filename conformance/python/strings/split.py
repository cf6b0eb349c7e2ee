# split with separators, whitespace, maxsplit.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print("a b  c".split(), " a  b ".split(), "".split(), "   ".split(), "a,b,,c".split(","), "".split(","), ",".split(","), "abc".split("abc"), "a--b--c".split("--"))
print("a b c d".split(None, 2), "a b c d".split(maxsplit=1), "a,b,c".split(",", 1), "a,b,c".split(",", 0), "a,b,c".split(",", -1), " a b ".split(None, 0), " a b c ".split(maxsplit=1), "a b".split(" ", 5))
print("a\tb\nc\rd\x0be\x0cf\x1cg\x85h\u2028i\u3000j".split(), "a b".split(sep=" "), "aXbXc".split(sep="X", maxsplit=1), "ééxéé".split("x"), "1<>2<>3".split("<>", maxsplit=-5))
err("a".split, "")
err("a".split, 5)
err("a".split, " ", "x")
err("a".split, None, 1.5)
err("a".split, 1, 2, 3)
err("a".split, foo=1)
print([l.split("=") for l in "a=1;b=2".split(";")], "a  b".split(" "), "x".split("xyz"), "aaa".split("aa"))
