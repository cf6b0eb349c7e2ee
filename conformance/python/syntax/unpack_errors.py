# Messages when unpacking goes wrong.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

def two(x):
    a, b = x
    return a, b
def star(x):
    a, b, *c = x
    return a, b, c
err(two, [1])
err(two, [])
err(two, [1, 2, 3])
err(two, "abc")
err(two, 5)
err(two, None)
err(two, (i for i in range(5)))
err(two, {1: 2, 3: 4})
err(star, [1])
err(star, [1, 2])
err(star, 1.5)
err(lambda: [*5])
err(lambda: (*None,))
err(lambda: {**[1]})
err(lambda: {*1})
err(lambda: print(*3))
err(lambda: print(**3))
