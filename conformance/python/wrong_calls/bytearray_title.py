# Wrong calls of bytearray.title: too few, too many, unknown and wrong-typed arguments.
def show(result):
    text = repr(sorted(result, key=str) if isinstance(result, (set, frozenset)) else result)
    return text if len(text) < 200 and "0x" not in text else type(result).__name__


def err(*args, **kwargs):
    try:
        result = call(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", show(result))


def call(*args, **kwargs):
    return bytearray(b'abc').title(*args, **kwargs)


err()
for wrong in (None, 7, 1.5, 'x', b'x', [1], {2: 3}, len):
    err(wrong)
    err(wrong, wrong)
    err(wrong, wrong, wrong)
err(1, 2, 3, 4, 5, 6, 7, 8, 9)
err(nope=1)
err(nope=1)
