"""struct: bytes laid out as C structures; packing itself is native."""

from operator import index

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct",
           "error"]


class error(Exception):
    pass


def _octets(buffer):
    try:
        view = memoryview(buffer)
    except TypeError:
        raise TypeError(
            f"a bytes-like object is required, not '{type(buffer).__name__}'") from None
    if not view.c_contiguous:
        raise BufferError("memoryview: underlying buffer is not C-contiguous")
    return view if view.format == "B" and view.ndim == 1 else view.cast("B")


def _window(what, format, view, offset):
    # Where `offset` is in the buffer, checked for a structure's size.
    size = calcsize(format)
    total = len(view)
    kind, offset = type(offset).__name__, index(offset)
    if not -1 << 63 <= offset < 1 << 63:
        if what == "pack_into":
            raise IndexError(f"cannot fit '{kind}' into an index-sized integer")
        raise OverflowError("Python int too large to convert to C ssize_t")
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


def _pack_into_any(format, /, *args):
    if len(args) < 2:
        raise error(f"pack_into expected {'offset' if args else 'buffer'} argument")
    buffer, offset, *values = args
    try:
        view = _octets(buffer)
        fixed = view.readonly
    except (BufferError, TypeError):
        fixed = True
    if fixed:
        raise TypeError("argument must be read-write bytes-like object, not "
                        f"{type(buffer).__name__}")
    packed = _pack_into(format, tuple(values))
    at, size = _window("pack_into", format, view, offset)
    view[at:at + size] = packed


def _unpack_from_any(format, buffer, offset=0):
    view = _octets(buffer)
    at, size = _window("unpack_from", format, view, offset)
    return _unpack_from(format, view[at:at + size])


def iter_unpack(format, buffer, /):
    size = calcsize(format)
    if not size:
        raise error("cannot iteratively unpack with a struct of length 0")
    view = _octets(buffer)
    if len(view) % size:
        raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
    return _unpack_each(format, buffer if type(buffer) is bytes else view, size)
