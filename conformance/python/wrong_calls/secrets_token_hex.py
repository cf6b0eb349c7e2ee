# Wrong calls of secrets.token_hex: too few, too many, unknown and wrong-typed arguments.
import secrets


def show(result):
    return type(result).__name__


def err(*args, **kwargs):
    try:
        result = call(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", show(result))


def call(*args, **kwargs):
    return secrets.token_hex(*args, **kwargs)


err()
for wrong in (None, 7, 1.5, 'x', b'x', [1], {2: 3}, len):
    err(wrong)
    err(wrong, wrong)
    err(wrong, wrong, wrong)
err(1, 2, 3, 4, 5, 6, 7, 8, 9)
err(nope=1)
err(nope=1)
