"""struct: bytes laid out as C structures; packing itself is native."""

from operator import index

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct",
           "error"]


class error(Exception):
    pass


_MISSING = object()


def calcsize(format, /):
    return _calcsize(error, format)


def pack(format=_MISSING, /, *values):
    if format is _MISSING:
        raise TypeError("missing format argument")
    return _pack(error, "pack", format, values)


def unpack(format, buffer, /):
    return _unpack(error, "unpack", format, buffer)


def _octets(buffer):
    try:
        view = memoryview(buffer)
    except TypeError:
        raise TypeError(
            f"a bytes-like object is required, not '{type(buffer).__name__}'") from None
    return view if view.itemsize == 1 and view.ndim == 1 else view.cast("B")


def _window(what, format, view, offset):
    # Where `offset` is in the buffer, checked for a structure's size.
    size = _calcsize(error, format)
    total = len(view)
    offset = index(offset)
    if offset < 0:
        if what == "unpack_from" and offset + size > 0:
            raise error(f"not enough data to unpack {size} bytes at offset {offset}")
        if what == "pack_into" and offset + size > 0:
            raise error(f"no space to pack {size} bytes at offset {offset}")
        if offset + total < 0:
            raise error(f"offset {offset} out of range for {total}-byte buffer")
        offset += total
    if total - offset < size:
        verb = "packing" if what == "pack_into" else "unpacking"
        raise error(f"{what} requires a buffer of at least {size + offset} bytes for {verb} "
                    f"{size} bytes at offset {offset} (actual buffer size is {total})")
    return offset, size


def pack_into(format, /, *args):
    if len(args) < 2:
        raise error(f"pack_into expected {'offset' if args else 'buffer'} argument")
    buffer, offset, *values = args
    try:
        view = _octets(buffer)
        fixed = view.readonly
    except TypeError:
        fixed = True
    if fixed:
        raise TypeError("argument must be read-write bytes-like object, not "
                        f"{type(buffer).__name__}")
    packed = _pack(error, "pack_into", format, tuple(values))
    at, size = _window("pack_into", format, view, offset)
    view[at:at + size] = packed


def unpack_from(format, /, buffer, offset=0):
    view = _octets(buffer)
    at, size = _window("unpack_from", format, view, offset)
    return _unpack(error, "unpack_from", format, view[at:at + size])


def iter_unpack(format, buffer, /):
    size = _calcsize(error, format)
    if not size:
        raise error("cannot iteratively unpack with a struct of length 0")
    view = _octets(buffer)
    if len(view) % size:
        raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
    return unpack_iterator(format, view, size)


class unpack_iterator:
    __module__ = "_struct"

    def __init__(self, format, view, size):
        self._format, self._view, self._size, self._at = format, view, size, 0

    def __iter__(self):
        return self

    def __next__(self):
        at = self._at
        if self._view is None or at >= len(self._view):
            self._view = None
            raise StopIteration
        self._at = at + self._size
        return _unpack(error, "unpack", self._format, self._view[at:self._at])

    def __length_hint__(self):
        return 0 if self._view is None else (len(self._view) - self._at) // self._size


class Struct:
    __module__ = "_struct"

    def __init__(self, format=_MISSING):
        if format is _MISSING:
            raise TypeError("Struct() missing required argument 'format' (pos 1)")
        self._size = _calcsize(error, format)
        self._format = format.decode("ascii") if isinstance(format, bytes) else format

    @property
    def format(self):
        return self._format

    @property
    def size(self):
        return self._size

    def pack(self, *values):
        return _pack(error, "pack", self.format, values)

    def pack_into(self, *args):
        return pack_into(self.format, *args)

    def unpack(self, buffer, /):
        return _unpack(error, "unpack", self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return iter_unpack(self.format, buffer)
