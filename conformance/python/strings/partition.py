# partition and rpartition.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("="), "abc".rpartition("="), "".partition("x"), "=".partition("="), "a--b".partition("--"), "a--b--c".rpartition("--"), "éxé".partition("x"))
err("a".partition, "")
err("a".rpartition, "")
err("a".partition, 5)
err("a".partition)
