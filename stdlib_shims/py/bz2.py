"""bz2: the file format in memory; BZ2File works over an object of the module io."""

from _compression import CUT_SHORT as _CUT_SHORT, PIECE as _PIECE, Plain as _PlainBase
from io import BufferedIOBase, BufferedReader, TextIOWrapper, UnsupportedOperation

__all__ = ["BZ2File", "BZ2Compressor", "BZ2Decompressor", "open", "compress", "decompress"]

_ALL = (1 << 63) - 1


def compress(data, compresslevel=9):
    stream = BZ2Compressor(compresslevel)
    return stream.compress(data) + stream.flush()


def decompress(data):
    parts = []
    while data:
        stream = BZ2Decompressor()
        try:
            part = stream.decompress(data)
        except OSError:
            if parts:
                break  # what follows the last stream isn't one
            raise
        parts.append(part)
        if not stream.eof:
            raise ValueError("Compressed data ended before the end-of-stream marker was reached")
        data = stream.unused_data
    return b"".join(parts)


class _Plain(_PlainBase):
    """What streams that follow each other hold."""

    def _start(self):
        self._stream = BZ2Decompressor()
        self._ended = False

    def seekable(self):
        return not hasattr(self._source, "seekable") or self._source.seekable()

    def readall(self):
        parts = []
        while part := self.read(_ALL):
            parts.append(part)
        return b"".join(parts)

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        data = b""
        while size and not data and not self._ended:
            data = self._more(size)
        if size and not data:
            self._size = self._pos
        self._pos += len(data)
        return data

    def _more(self, size):
        if self._stream.eof:
            packed = self._stream.unused_data or self._source.read(_PIECE)
            if packed:
                self._stream = BZ2Decompressor()
                try:
                    return self._stream.decompress(packed, size)
                except OSError:
                    pass  # what follows the last stream isn't one
            self._ended = True
            return b""
        packed = self._source.read(_PIECE) if self._stream.needs_input else b""
        if not packed and self._stream.needs_input:
            raise EOFError(_CUT_SHORT)
        return self._stream.decompress(packed, size)


class BZ2File(BufferedIOBase):
    def __init__(self, filename, mode="r", *, compresslevel=9):
        if not 1 <= compresslevel <= 9:
            raise ValueError("compresslevel must be between 1 and 9")
        if mode in ("", "r", "rb"):
            self._writing = False
        elif mode in ("w", "wb", "x", "xb", "a", "ab"):
            self._writing = True
        else:
            raise ValueError(f"Invalid mode: {mode!r}")
        if isinstance(filename, (str, bytes)):
            raise OSError("BZ2File needs a file object: there are no files")
        if not hasattr(filename, "read") and not hasattr(filename, "write"):
            raise TypeError("filename must be a str, bytes, file or PathLike object")
        self._fp = filename
        self._stream = BZ2Compressor(compresslevel) if self._writing else None
        self._buffer = None if self._writing else BufferedReader(_Plain(filename))
        self._at = 0

    def _need_open(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def _reader(self):
        self._need_open()
        if self._writing:
            raise UnsupportedOperation("File not open for reading")
        return self._buffer

    def readable(self):
        self._need_open()
        return not self._writing

    def writable(self):
        self._need_open()
        return self._writing

    def seekable(self):
        return self.readable() and self._buffer.seekable()

    def fileno(self):
        self._need_open()
        return self._fp.fileno()

    def peek(self, n=0):
        return self._reader().peek(n)

    def read(self, size=-1):
        return self._reader().read(size)

    def read1(self, size=-1):
        return self._reader().read1(_PIECE if size < 0 else size)

    def readinto(self, b):
        return self._reader().readinto(b)

    def readline(self, size=-1):
        if not isinstance(size, int):
            if not hasattr(size, "__index__"):
                raise TypeError("Integer argument expected")
            size = size.__index__()
        return self._reader().readline(size)

    def readlines(self, size=-1):
        if not isinstance(size, int):
            if not hasattr(size, "__index__"):
                raise TypeError("Integer argument expected")
            size = size.__index__()
        return self._reader().readlines(size)

    def __iter__(self):
        self._need_open()
        return self

    def __next__(self):
        return next(self._reader())

    def write(self, data):
        self._need_open()
        if not self._writing:
            raise UnsupportedOperation("File not open for writing")
        length = len(data) if isinstance(data, (bytes, bytearray)) else memoryview(data).nbytes
        self._fp.write(self._stream.compress(data))
        self._at += length
        return length

    def seek(self, offset, whence=0):
        if self._writing:
            self._need_open()
            raise UnsupportedOperation("Seeking is only supported on files open for reading")
        reader = self._reader()
        if not reader.seekable():
            raise UnsupportedOperation("The underlying file object does not support seeking")
        return reader.seek(offset, whence)

    def tell(self):
        self._need_open()
        return self._at if self._writing else self._reader().tell()

    def close(self):
        if self._closed:
            return
        self._closed = True
        if self._writing:
            self._fp.write(self._stream.flush())
        self._fp = self._stream = self._buffer = None


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    if "t" in mode:
        if "b" in mode:
            raise ValueError("Invalid mode: %r" % (mode,))
    else:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    file = BZ2File(filename, mode.replace("t", ""), compresslevel=compresslevel)
    return TextIOWrapper(file, encoding, errors, newline) if "t" in mode else file
