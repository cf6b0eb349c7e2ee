# bit_length, bit_count, to_bytes, from_bytes, as_integer_ratio, conjugate, attributes.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

for n in (0, 1, -1, 255, 256, -256, 2**64, -(2**64) - 1):
    print(n, n.bit_length(), n.bit_count(), n.as_integer_ratio(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator)
print((258).to_bytes(2, "big"), (258).to_bytes(4, "little"), (-2).to_bytes(2, "big", signed=True), (0).to_bytes(0, "big"), (2**70).to_bytes(9, "big"), (255).to_bytes(length=1, byteorder="big"), (5).to_bytes(), (-1).to_bytes(3, "little", signed=True))
print(int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\x01\x02", "little"), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes([1, 0], "big"), int.from_bytes(b"", "big"), int.from_bytes(b"\xff" * 9, "big"))
err((256).to_bytes, 1, "big")
err((-1).to_bytes, 1, "big")
err((1).to_bytes, -1, "big")
err((1).to_bytes, 1, "middle")
err((200).to_bytes, 1, "big", signed=True)
err(int.from_bytes, "a", "big")
err(int.from_bytes, [300], "big")
err((5).bit_length, 1)
print((5).__add__(3), (5).__add__("x"), (5).__eq__(5), (7).__floordiv__(2), (5).__lt__(6), (3).__bool__(), (3).__hash__(), (-1).__hash__(), (5).__repr__(), (5).__index__())
