# rsplit.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print("a b c".rsplit(), "a b c d".rsplit(None, 2), "a,b,c".rsplit(",", 1), " a  b ".rsplit(), "a,b,c".rsplit(","), "".rsplit(","), "".rsplit(), "a--b--c".rsplit("--", 1), " a b c ".rsplit(maxsplit=1), "aaa".rsplit("aa"), "a,b".rsplit(",", 0), "path/to/file.txt".rsplit("/", 1), "x.tar.gz".rsplit(".", 2))
err("a".rsplit, "")
err("a".rsplit, 5)
