# What cannot be read into, under the method's own name.
import io

for method in ("readinto", "readinto1"):
    for target in (1, "text", b"fixed", None, memoryview(b"fixed"), bytearray(2)):
        try:
            print(method, getattr(io.BytesIO(b"abc"), method)(target))
        except TypeError as e:
            print(e)
