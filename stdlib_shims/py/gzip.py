"""gzip: the file format in memory; GzipFile works over an object of the module io."""

import struct
import zlib
from _compression import CUT_SHORT as _CUT_SHORT, PIECE as _PIECE, Plain as _PlainBase
from io import BufferedIOBase, BufferedReader, TextIOWrapper

__all__ = ["BadGzipFile", "GzipFile", "compress", "decompress", "open"]


class BadGzipFile(OSError):
    pass


def compress(data, compresslevel=9, *, mtime=None):
    if mtime == 0:
        return zlib.compress(data, compresslevel, 31)
    return _member(data, compresslevel, mtime, b"")


def _header(compresslevel, mtime, name):
    if mtime is None:
        import time
        mtime = time.time()
    extra = 2 if compresslevel == 9 else 4 if compresslevel == 1 else 0
    head = struct.pack("<BBBBLBB", 0x1F, 0x8B, 8, FNAME if name else 0, int(mtime), extra, 255)
    return head + name + b"\0" if name else head


def _member(data, compresslevel, mtime, name):
    head = _header(compresslevel, mtime, name)
    tail = struct.pack("<LL", zlib.crc32(data), len(data) & 0xFFFFFFFF)
    return head + zlib.compress(data, compresslevel, -15) + tail


def _header_end(data, at):
    if data[at:at + 2] != b"\x1f\x8b":
        raise BadGzipFile("Not a gzipped file (%r)" % bytes(data[at:at + 2]))
    if len(data) < at + 10:
        raise EOFError(_CUT_SHORT)
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
                raise EOFError(_CUT_SHORT)
            at = end + 1
    return at + 2 if flags & 2 else at


def decompress(data):
    if data is None:
        return b""
    try:
        data = bytes(memoryview(data))
    except TypeError:
        raise TypeError(
            f"a bytes-like object is required, not '{type(data).__name__}'") from None
    at = 0
    parts = []
    while at < len(data):
        at = _header_end(data, at)
        stream = zlib.decompressobj(-15)
        part = stream.decompress(data[at:])
        if not stream.eof or len(stream.unused_data) < 8:
            raise EOFError(_CUT_SHORT)
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


class _Plain(_PlainBase):
    """What the members of a stream hold."""

    def _start(self):
        self._ahead = b""
        self._stream = None
        self.mtime = None

    def _take(self, n):
        while len(self._ahead) < n:
            more = self._source.read(_PIECE)
            if not more:
                raise EOFError(_CUT_SHORT)
            self._ahead += more
        taken, self._ahead = self._ahead[:n], self._ahead[n:]
        return taken

    def _take_text(self):
        while self._take(1) != b"\0":
            pass

    def _next_member(self):
        """Reads a header; false at the end of the stream."""
        while True:
            if not self._ahead:
                self._ahead = self._source.read(_PIECE)
                if not self._ahead:
                    return False
            if self._pos:  # members may have zeros between them
                self._ahead = self._ahead.lstrip(b"\0")
            if self._ahead:
                break
        magic = self._take(1) + (self._take(1) if self._more() else b"")
        if magic != b"\x1f\x8b":
            raise BadGzipFile("Not a gzipped file (%r)" % magic)
        method, flags, self.mtime = struct.unpack("<BBIxx", self._take(8))
        if method != 8:
            raise BadGzipFile("Unknown compression method")
        if flags & FEXTRA:
            self._take(int.from_bytes(self._take(2), "little"))
        if flags & FNAME:
            self._take_text()
        if flags & FCOMMENT:
            self._take_text()
        if flags & FHCRC:
            self._take(2)
        self._stream = zlib.decompressobj(-15)
        self._crc = self._length = 0
        return True

    def _more(self):
        if not self._ahead:
            self._ahead = self._source.read(_PIECE)
        return bool(self._ahead)

    def _end_member(self):
        crc, length = struct.unpack("<II", self._take(8))
        if crc != self._crc:
            raise BadGzipFile("CRC check failed %s != %s" % (hex(crc), hex(self._crc)))
        if length != self._length & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        self._stream = None

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        while size:
            if self._stream is not None and self._stream.eof:
                self._end_member()
            if self._stream is None and not self._next_member():
                self._size = self._pos
                return b""
            packed = self._stream.unconsumed_tail or self._ahead
            if not packed:
                packed = self._source.read(_PIECE)
            plain = self._stream.decompress(packed, size)
            self._ahead = self._stream.unused_data
            self._crc = zlib.crc32(plain, self._crc)
            self._length += len(plain)
            self._pos += len(plain)
            if plain:
                return plain
            if not packed and not self._stream.eof:
                raise EOFError(_CUT_SHORT)
        return b""


class GzipFile(BufferedIOBase):
    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError("Invalid mode: {!r}".format(mode))
        if mode and "b" not in mode:
            mode += "b"
        if fileobj is None:
            raise OSError("GzipFile needs fileobj: there are no files")
        if filename is None:
            filename = getattr(fileobj, "name", "")
            if not isinstance(filename, (str, bytes)):
                filename = ""
        given = mode
        if mode is None:
            mode = getattr(fileobj, "mode", "rb")
        self.fileobj = self._buffer = None
        self.name = filename
        if mode.startswith("r"):
            self.mode = READ
            self._buffer = BufferedReader(_Plain(fileobj))
        elif mode.startswith(("w", "a", "x")):
            if given is None:
                import warnings
                warnings.warn(
                    "GzipFile was opened for writing, but this will change in future Python "
                    "releases.  Specify the mode argument for opening it for writing.",
                    FutureWarning, 2)
            self.mode = WRITE
            self.size = self.offset = 0
            self.crc = zlib.crc32(b"")
            self.compress = zlib.compressobj(compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS,
                                             zlib.DEF_MEM_LEVEL, 0)
        else:
            raise ValueError("Invalid mode: {!r}".format(mode))
        self.fileobj = fileobj
        if self.mode == WRITE:
            fileobj.write(_header(compresslevel, mtime, self._written_name()))

    def __repr__(self):
        return "<gzip " + repr(self.fileobj)[1:-1] + " " + hex(id(self)) + ">"

    def _need_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _reader(self, what):
        self._need_open()
        if self.mode != READ:
            raise OSError(_EBADF, what + "() on write-only GzipFile object")
        return self._buffer

    @property
    def closed(self):
        return self.fileobj is None

    @property
    def filename(self):
        return self.name

    @property
    def mtime(self):
        return self._buffer.raw.mtime

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def fileno(self):
        return self.fileobj.fileno()

    def read(self, size=-1):
        return self._reader("read").read(size)

    def read1(self, size=-1):
        return self._reader("read1").read1(8192 if size < 0 else size)

    def peek(self, n):
        return self._reader("peek").peek(n)

    def readinto(self, buffer):
        return self._reader("read").readinto(buffer)

    def readinto1(self, buffer):
        return self._reader("read1").readinto1(buffer)

    def readline(self, size=-1):
        self._need_open()
        return self._buffer.readline(size)

    def rewind(self):
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._buffer.seek(0)

    def tell(self):
        self._need_open()
        return self.offset if self.mode == WRITE else self._buffer.tell()

    def seek(self, offset, whence=0):
        self._need_open()
        if self.mode == READ:
            return self._buffer.seek(offset, whence)
        if whence == 1:
            offset += self.offset
        elif whence:
            raise ValueError("Seek from end not supported")
        if offset < self.offset:
            raise OSError("Negative seek in write mode")
        while self.offset < offset:
            self.write(bytes(min(_PIECE, offset - self.offset)))
        return self.offset

    def write(self, data):
        self._need_open()
        if self.mode != WRITE:
            raise OSError(_EBADF, "write() on read-only GzipFile object")
        if not isinstance(data, (bytes, bytearray)):
            data = memoryview(data)
        length = len(data) if isinstance(data, (bytes, bytearray)) else data.nbytes
        if length:
            self.fileobj.write(self.compress.compress(data))
            self.size += length
            self.crc = zlib.crc32(data, self.crc)
            self.offset += length
        return length

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        self._need_open()
        if self.mode == WRITE:
            self.fileobj.write(self.compress.flush(zlib_mode))
            self.fileobj.flush()

    def close(self):
        fileobj = self.fileobj
        if fileobj is None:
            return
        self.fileobj = None
        if self.mode == WRITE:
            fileobj.write(self.compress.flush())
            fileobj.write(struct.pack("<LL", self.crc, self.size & 0xFFFFFFFF))
        else:
            self._buffer.close()

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
