"""gzip: the file format in memory; GzipFile works over an object of the module io."""

import struct
import zlib
from io import BufferedIOBase, BytesIO, TextIOWrapper

__all__ = ["BadGzipFile", "GzipFile", "compress", "decompress", "open"]


class BadGzipFile(OSError):
    pass


def compress(data, compresslevel=9, *, mtime=None):
    if mtime == 0:
        return zlib.compress(data, compresslevel, 31)
    return _member(data, compresslevel, mtime, b"")


def _member(data, compresslevel, mtime, name):
    extra = 2 if compresslevel == 9 else 4 if compresslevel == 1 else 0
    head = struct.pack("<BBBBLBB", 0x1F, 0x8B, 8, FNAME if name else 0, int(mtime or 0), extra, 255)
    if name:
        head += name + b"\0"
    tail = struct.pack("<LL", zlib.crc32(data), len(data) & 0xFFFFFFFF)
    return head + zlib.compress(data, compresslevel, -15) + tail


def _header_end(data, at):
    if data[at:at + 2] != b"\x1f\x8b":
        raise BadGzipFile("Not a gzipped file (%r)" % bytes(data[at:at + 2]))
    if len(data) < at + 10:
        raise EOFError("Compressed file ended before the end-of-stream marker was reached")
    if data[at + 2] != 8:
        raise BadGzipFile("Unknown compression method")
    flags = data[at + 3]
    at += 10
    if flags & 4:
        at += 2 + int.from_bytes(data[at:at + 2], "little")
    for bit in (8, 16):
        if flags & bit:
            end = data.find(b"\0", at)
            if end < 0:
                raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            at = end + 1
    return at + 2 if flags & 2 else at


def decompress(data):
    if isinstance(data, (str, int)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    data = bytes(data)
    at = 0
    parts = []
    while at < len(data):
        at = _header_end(data, at)
        stream = zlib.decompressobj(-15)
        part = stream.decompress(data[at:])
        if not stream.eof or len(stream.unused_data) < 8:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        at = len(data) - len(stream.unused_data)
        crc, size = struct.unpack("<LL", data[at:at + 8])
        if crc != zlib.crc32(part):
            raise BadGzipFile("CRC check failed")
        if size != len(part) & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        parts.append(part)
        at += 8
        while at < len(data) and data[at] == 0:
            at += 1
    return b"".join(parts)


FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = 1, 2, 4, 8, 16
READ, WRITE = 1, 2
_EBADF = 9


class GzipFile(BufferedIOBase):
    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if fileobj is None:
            raise OSError("GzipFile needs fileobj: there are no files")
        self.fileobj = fileobj
        mode = mode or "rb"
        if "t" in mode or "U" in mode:
            raise ValueError("Invalid mode: {!r}".format(mode))
        if "b" not in mode:
            mode += "b"
        if mode[0] not in "rwax":
            raise ValueError("Invalid mode: {!r}".format(mode))
        self.name = filename or ""
        self._level = compresslevel
        self._mtime = mtime
        self._writing = mode[:1] in ("w", "a", "x")
        self.mode = WRITE if self._writing else READ
        self._buffer = BytesIO() if self._writing else None

    def _reader(self):
        self._need_open()
        if self._writing:
            raise OSError(_EBADF, "read() on write-only GzipFile object")
        if self._buffer is None:
            packed = self.fileobj.read()
            self._buffer = BytesIO(decompress(packed))
            if packed:
                self._mtime = int.from_bytes(packed[4:8], "little")
        return self._buffer

    def readable(self):
        return not self._writing

    def writable(self):
        return self._writing

    def seekable(self):
        return True

    def read(self, size=-1):
        return self._reader().read(size)

    read1 = read

    def readline(self, size=-1):
        return self._reader().readline(size)

    def seek(self, offset, whence=0):
        return self._reader().seek(offset, whence)

    def tell(self):
        return self._buffer.tell() if self._writing else self._reader().tell()

    def write(self, data):
        self._need_open()
        if not self._writing:
            raise OSError(_EBADF, "write() on read-only GzipFile object")
        return self._buffer.write(data)

    def peek(self, n):
        reader = self._reader()
        at = reader.tell()
        data = reader.read(n)
        reader.seek(at)
        return data

    def readinto(self, buffer):
        return self._reader().readinto(buffer)

    readinto1 = readinto

    def rewind(self):
        self._reader().seek(0)

    @property
    def mtime(self):
        return self._mtime

    @property
    def filename(self):
        return self.name

    def close(self):
        if self._closed:
            return
        self._closed = True
        if self._writing:
            self.fileobj.write(_member(self._buffer.getvalue(), self._level, self._mtime,
                                       self._written_name()))

    def _written_name(self):
        # The last part of the name without its ending, where the format can hold it.
        name = self.name
        if isinstance(name, str):
            try:
                name = name.encode("latin-1")
            except UnicodeEncodeError:
                return b""
        return name.rpartition(b"/")[2].removesuffix(b".gz")


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    if not hasattr(filename, "read") and not hasattr(filename, "write"):
        raise TypeError("filename must be a str or bytes object, or a file")
    if "t" in mode:
        if "b" in mode:
            raise ValueError("Invalid mode: %r" % (mode,))
    else:
        for name, given in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if given is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    file = GzipFile(None, mode.replace("t", ""), compresslevel, filename)
    return TextIOWrapper(file, encoding, errors, newline) if "t" in mode else file
