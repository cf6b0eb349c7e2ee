# __init__ of a bytearray that holds something empties it first, whatever comes of the new source.
class Hinting:
    def __length_hint__(self):
        return "many"

    def __iter__(self):
        return iter([1, 2, 3])


for source in ((), (b"new",), (3,), ([1, 2],), (1.5,), ("text",), ("text", "ascii"), (-1,), (None,), (b"x", "ascii")):
    data = bytearray(b"old")
    try:
        data.__init__(*source)
        print(source, data)
    except (TypeError, ValueError) as error:
        print(source, type(error).__name__, error, data)

data = bytearray(b"old")
data.__init__(data)
print(data)
data[:] = b"old"
view = memoryview(data)
try:
    data.__init__(b"new")
except BufferError as error:
    print(error, data)
view.release()

for make in (bytearray, bytes, data.extend):
    try:
        print(make(Hinting()))
    except TypeError as error:
        print(error)
print(data)
data[0:2] = Hinting()
print(data)
