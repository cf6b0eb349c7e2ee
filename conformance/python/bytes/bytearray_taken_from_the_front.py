# A buffer that grows behind and is read from the front, against bytes that are sliced.
import random

r = random.Random(5)
buffer, model = bytearray(), b""
for step in range(20000):
    what = r.random()
    if what < 0.35:
        more = bytes(r.randrange(256) for _ in range(r.randrange(6)))
        buffer += more
        model += more
    elif what < 0.7:
        n = r.randrange(7)
        del buffer[:n]
        model = model[n:]
    elif what < 0.8 and model:
        assert buffer.pop(0) == model[0]
        model = model[1:]
    elif what < 0.85:
        buffer.insert(0, 7)
        model = b"\x07" + model
    elif what < 0.88:
        buffer[:2] = b"xyz"
        model = b"xyz" + model[2:]
    elif what < 0.9:
        buffer.extend(b"tail")
        model += b"tail"
    elif what < 0.92:
        buffer.reverse()
        model = model[::-1]
    elif what < 0.93:
        buffer.clear()
        model = b""
    elif what < 0.95:
        buffer = bytearray(buffer)
    elif what < 0.97 and model:
        del buffer[-1]
        model = model[:-1]
    else:
        view = memoryview(buffer)
        assert view.tobytes() == model
        try:
            del buffer[0]
        except BufferError as e:
            assert str(e) == "Existing exports of data: object cannot be re-sized"
        except IndexError:
            pass
        view.release()
    assert buffer == model and len(buffer) == len(model) and bytes(buffer[1:3]) == model[1:3]
    assert buffer.find(b"tail") == model.find(b"tail")
print(len(model), model[:20], buffer.hex()[-20:], hash(bytes(buffer)) == hash(model))
lines = bytearray(b"".join(b"line %d\n" % i for i in range(5000)))
count = 0
while lines:
    at = lines.index(b"\n") + 1
    count += len(bytes(lines[:at]))
    del lines[:at]
print(count, lines, len(lines))
lines += b"again"
del lines[:5]
print(lines, lines * 2, lines + b"!")
