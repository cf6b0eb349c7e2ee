# AttributeError texts and suggestions are plain in str().
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

class Thing:
    value = 1
    def method(self): pass
t = Thing()
err(lambda: t.nothing)
err(lambda: Thing.nothing)
err(lambda: t.valu)
err(lambda: (5).foo)
err(lambda: "s".foo)
err(lambda: [].push)
err(lambda: None.x)
err(lambda: {}.key)
err(lambda: (1, 2).append)
err(lambda: t.method.zzz)
err(lambda: len.zzz)
err(lambda: print.zzz)
def set_int(): (5).x = 1
def set_str(): "a".x = 1
def set_none(): None.x = 1
def set_object(): object().x = 1
def del_missing(): del t.missing
def set_builtin(): int.x = 1
err(set_int)
err(set_str)
err(set_none)
err(set_object)
err(del_missing)
err(set_builtin)
try:
    t.gone
except AttributeError as e:
    print(e.name, e.obj is t)
err(getattr, t, "nope")
err(getattr, t, 5)
err(lambda: getattr(t))
