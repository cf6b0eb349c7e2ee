# NameError texts.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

value_total = 1
err(lambda: value_totel)
err(lambda: completely_other)
err(lambda: pritn("x"))
def f():
    counter = 1
    return conter
err(f)
try:
    undefined_thing
except NameError as e:
    print(e, e.name, e.args)
err(lambda: Non)
err(lambda: true)
