# What a view says of its layout, what cast() takes, and indices of views with several dimensions.
import array


def attempt(action):
    try:
        return action()
    except (TypeError, ValueError, IndexError, NotImplementedError, RuntimeError) as error:
        return type(error).__name__, str(error)


def layout(view):
    return view.shape, view.strides, view.c_contiguous, view.f_contiguous, view.contiguous


LETTERS = b"abcdefgh"
grid = memoryview(LETTERS).cast("B", (2, 4))

print("empty and single lines")
for view in (
    memoryview(b"")[::2],
    memoryview(b"a")[::2],
    memoryview(b"abc")[1:1],
    memoryview(b"abc")[1:1:-1],
    grid[0:0],
    grid[::2],
    memoryview(LETTERS).cast("B", (8, 1)),
):
    print(layout(view))

print("formats keep their mark")
for code in ("@i", "i", "@B", "@c"):
    print(code, memoryview(LETTERS).cast(code).format, memoryview(LETTERS).cast(code).tolist())
print(memoryview(b"ab").cast("@h") == memoryview(b"ab").cast("h"))
print(memoryview(LETTERS).cast("@i").cast("@B").format)

print("casts between shapes")
for shape in ((8,), (8, 1), (2, 2, 2), (4,), ()):
    print(shape, attempt(lambda: grid.cast("B", shape).shape))
print(attempt(lambda: grid.cast("h", (4,)).tolist()))
print(attempt(lambda: memoryview(b"").cast("B", (0,))))
print(attempt(lambda: memoryview(b"").cast("B", ())))
print(attempt(lambda: memoryview(b"").cast("i").shape))


class Failing:
    def __index__(self):
        raise RuntimeError("no index")


print("indices are numbers before there are too few of them")
print(attempt(lambda: grid[Failing()]))
print(attempt(lambda: grid[10**30]))
print(attempt(lambda: grid[1]))
single = memoryview(b"a").cast("B", ())
print(attempt(lambda: iter(single)), attempt(lambda: iter(grid)))
print(attempt(lambda: 97 in single))

print("letters of arrays can't be read, so they equal nothing")
letters = memoryview(array.array("u", "ab"))
print(letters == letters, letters != memoryview(array.array("u", "ab")))


class Releasing(bytes):
    def __hash__(self):
        view.release()
        return 5


print("a hash that releases the view")
view = memoryview(Releasing(b"abcd"))
print(hash(view) == hash(b"abcd"))
