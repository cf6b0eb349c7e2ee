"""io: text and bytes in memory; StringIO and BytesIO are native. There are no files: what the
buffered streams and TextIOWrapper work over are objects of a program's own or of this module.

TextIOWrapper is in the second part."""

from abc import ABCMeta as _ABCMeta
from operator import index as _index

__all__ = ["StringIO", "BytesIO", "TextIOWrapper", "BufferedReader", "BufferedWriter", "IOBase",
           "RawIOBase", "BufferedIOBase", "TextIOBase", "UnsupportedOperation", "SEEK_SET",
           "BufferedRandom", "BufferedRWPair", "BlockingIOError",
           "SEEK_CUR", "SEEK_END"]

BlockingIOError = BlockingIOError
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192
_WOULD_BLOCK = 11  # EAGAIN


class UnsupportedOperation(OSError, ValueError):
    pass


def text_encoding(encoding, stacklevel=2, /):
    """What a function that opens texts takes for its own parameter `encoding`."""
    return "locale" if encoding is None else encoding


def _octets(buffer):
    """The bytes of a buffer as a view of single bytes; str and the like are refused."""
    try:
        view = memoryview(buffer)
        if not view.c_contiguous:
            raise BufferError("memoryview: underlying buffer is not C-contiguous")
        return view.cast("B")
    except TypeError:
        raise TypeError(
            f"a bytes-like object is required, not '{type(buffer).__name__}'") from None


def _room(buffer, what):
    """The bytes of a buffer to read into."""
    try:
        view = _octets(buffer)
        if not view.readonly:
            return view
    except (BufferError, TypeError):
        pass
    kind = "None" if buffer is None else type(buffer).__name__
    raise TypeError(f"{what}() argument must be read-write bytes-like object, not {kind}")


def _result(data, what):
    if not isinstance(data, bytes):
        raise OSError(f"{what}() should have returned a bytes object, not "
                      f"'{type(data).__name__}'")
    return data


# The classes of CPython's C module, which those of this one extend.

class _IOBase:
    __module__ = "_io"
    _closed = False

    def _need_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    @property
    def closed(self):
        return self._closed

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def flush(self):
        self._need_open()

    def isatty(self):
        self._need_open()
        return False

    def fileno(self):
        self._unsupported("fileno")

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def seek(self, *args):
        self._unsupported("seek")

    def truncate(self, *args):
        self._unsupported("truncate")

    def tell(self):
        return self.seek(0, 1)

    def readline(self, size=-1, /):
        size = _size(size)
        peek = getattr(self, "peek", None)
        line = bytearray()
        while size < 0 or len(line) < size:
            n = 1
            if peek is not None:
                ahead = _result(peek(1), "peek")
                if ahead:
                    n = ahead.find(b"\n") + 1 or len(ahead)
                    if size >= 0:
                        n = min(n, size - len(line))
            data = _result(self.read(n), "read")
            line += data
            if not data or line.endswith(b"\n"):
                break
        return bytes(line)

    def readlines(self, hint=-1, /):
        hint = _size(hint)
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if 0 < hint < total:
                break
        return lines

    def writelines(self, lines, /):
        self._need_open()
        for line in lines:
            self.write(line)

    def __iter__(self):
        self._need_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._need_open()
        return self

    def __exit__(self, *exc_info):
        self.close()


class _RawIOBase(_IOBase):
    __module__ = "_io"

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        n = self.readinto(buffer)
        return None if n is None else bytes(buffer[:n])

    def readinto(self, buffer, /):
        raise NotImplementedError

    def write(self, b, /):
        raise NotImplementedError

    def readall(self):
        pieces = []
        while True:
            piece = self.read(DEFAULT_BUFFER_SIZE)
            if piece is None and not pieces:
                return None
            if not piece:
                return b"".join(pieces)
            pieces.append(_result(piece, "read"))


class _BufferedIOBase(_IOBase):
    __module__ = "_io"

    def detach(self):
        self._unsupported("detach")

    def read(self, *args):
        self._unsupported("read")

    def read1(self, *args):
        self._unsupported("read1")

    def write(self, *args):
        self._unsupported("write")

    def _into(self, buffer, read, what):
        view = _room(buffer, what.replace("read", "readinto"))
        data = _result(read(len(view)), what)
        if len(data) > len(view):
            raise ValueError(f"{what}() returned too much data: {len(view)} bytes requested, "
                             f"{len(data)} returned")
        view[:len(data)] = data
        return len(data)

    def readinto(self, buffer, /):
        return self._into(buffer, self.read, "read")

    def readinto1(self, buffer, /):
        return self._into(buffer, self.read1, "read1")


class _TextIOBase(_IOBase):
    __module__ = "_io"
    encoding = None
    errors = None
    newlines = None

    def detach(self):
        self._unsupported("detach")

    def read(self, *args):
        self._unsupported("read")

    def readline(self, *args):
        self._unsupported("readline")

    def write(self, *args):
        self._unsupported("write")


class IOBase(_IOBase, metaclass=_ABCMeta):
    pass


class RawIOBase(_RawIOBase, IOBase):
    pass


class BufferedIOBase(_BufferedIOBase, IOBase):
    pass


class TextIOBase(_TextIOBase, IOBase):
    pass


def _in_range(value, message, bits=63, error=OverflowError):
    if not -1 << bits <= value < 1 << bits:
        raise error(message)
    return value


def _integer(value):
    """What takes no None in the place of a size."""
    return _in_range(_index(value), "Python int too large to convert to C ssize_t")


def _size(size):
    if size is None:
        return -1
    if not isinstance(size, int):
        if not hasattr(type(size), "__index__"):
            raise TypeError("argument should be integer or None, not '%s'" % type(size).__name__)
        size = size.__index__()
    return _in_range(size, "cannot fit 'int' into an index-sized integer")


class IncrementalNewlineDecoder:
    __module__ = "_io"
    __slots__ = ("translate", "decoder", "errors", "_pending_cr", "_seen")

    def __init__(self, decoder, translate, errors="strict"):
        self.translate = _in_range(_index(translate), "Python int too large to convert to C int", 31)
        self.decoder = decoder
        self.errors = errors
        self._pending_cr = False
        self._seen = 0

    def decode(self, input, final=False):
        text = input if self.decoder is None else self.decoder.decode(input, final)
        if not isinstance(text, str):
            raise TypeError("decoder should return a string result, not "
                            f"'{type(text).__name__}'")
        if self._pending_cr and (text or final):
            text = "\r" + text
            self._pending_cr = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._pending_cr = True
        both = text.count("\r\n")
        if text.count("\r") > both:
            self._seen |= 1
        if text.count("\n") > both:
            self._seen |= 2
        if both:
            self._seen |= 4
        if self.translate and self._seen & 5:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def getstate(self):
        data, flag = (b"", 0) if self.decoder is None else self.decoder.getstate()
        return data, flag << 1 | self._pending_cr

    def setstate(self, state, /):
        data, flag = state
        self._pending_cr = bool(flag & 1)
        if self.decoder is not None:
            self.decoder.setstate((data, flag >> 1))

    def reset(self):
        self._seen = 0
        self._pending_cr = False
        if self.decoder is not None:
            self.decoder.reset()

    @property
    def newlines(self):
        return (None, "\r", "\n", ("\r", "\n"), "\r\n", ("\r", "\r\n"), ("\n", "\r\n"),
                ("\r", "\n", "\r\n"))[self._seen]


_install(UnsupportedOperation)


def _position(at):
    if at < 0:
        raise OSError(f"Raw stream returned invalid position {at}")
    return at


class _Buffered(_BufferedIOBase):
    """What the buffered streams share: the raw stream behind, `_ahead` (read and not yet given
    out, from `_at` on) and `_held` (written and not yet passed on); one of them is empty."""

    __module__ = "_io"
    _raw = None

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._raw = raw
        self._size = buffer_size
        self._ahead, self._at, self._held = b"", 0, bytearray()

    def __getstate__(self):
        raise TypeError(f"cannot pickle '{type(self).__module__}.{type(self).__name__}' object")

    @property
    def raw(self):
        return self._raw

    def _attached(self):
        if self._raw is None:
            raise ValueError("raw stream has been detached")
        return self._raw

    def _open(self, message):
        if self._attached().closed:
            raise ValueError(message)

    @property
    def closed(self):
        return self._attached().closed

    @property
    def name(self):
        return self._attached().name

    @property
    def mode(self):
        return self._attached().mode

    def seekable(self):
        return self._attached().seekable()

    def isatty(self):
        return self._attached().isatty()

    def fileno(self):
        return self._attached().fileno()

    def __repr__(self):
        name = getattr(self._raw, "name", None)
        shown = f"{type(self).__module__}.{type(self).__qualname__}"
        return f"<{shown}>" if name is None else f"<{shown} name={name!r}>"

    def detach(self):
        raw = self._attached()
        self.flush()
        self._raw = None
        return raw

    def close(self):
        raw = self._attached()
        if not raw.closed:
            try:
                self.flush()
            finally:
                raw.close()

    def flush(self):
        self._open("flush of closed file" if isinstance(self, BufferedWriter)
                   else "I/O operation on closed file.")
        self._pass_on()

    def _pass_on(self):
        while self._held:
            n = self._raw.write(bytes(self._held))
            if n is None:
                raise BlockingIOError(_WOULD_BLOCK, "write could not complete without blocking", 0)
            if n < 0 or n > len(self._held):
                raise OSError(f"raw write() returned invalid length {n} (should have been between "
                              f"0 and {len(self._held)})")
            del self._held[:n]

    def _rewind(self):
        """Puts the raw stream where this one is."""
        if self._at < len(self._ahead):
            self._raw.seek(self._at - len(self._ahead), 1)
        self._ahead, self._at = b"", 0

    def tell(self):
        return _position(self._attached().tell()) - len(self._ahead) + self._at + len(self._held)

    def seek(self, pos, whence=0, /):
        whence = _in_range(_index(whence), "Python int too large to convert to C int", 31)
        if whence not in range(5):  # two for holes, which the raw stream knows
            raise ValueError(f"whence value {whence} unsupported")
        pos = _in_range(_index(pos), "cannot fit 'int' into an offset-sized integer", 63, ValueError)
        self._open("seek of closed file")
        if not self._raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        self._pass_on()
        left = len(self._ahead) - self._at
        if whence == 1:
            if left and -self._at <= pos <= left:
                self._at += pos
                return _position(self._raw.tell()) - len(self._ahead) + self._at
            pos -= left
        elif whence == 0 and self._ahead:
            start = _position(self._raw.tell()) - len(self._ahead)
            if start <= pos <= start + len(self._ahead):
                self._at = pos - start
                return pos
        self._ahead, self._at = b"", 0
        return _position(self._raw.seek(pos, whence))

    def truncate(self, pos=None, /):
        self._open("truncate of closed file")
        if not self._raw.writable():
            raise UnsupportedOperation("truncate")
        self._pass_on()
        self._rewind()
        return self._raw.truncate(self.tell() if pos is None else pos)

    # -- reading

    def _fill(self, size):
        """One read of the raw stream; None when it would block, 0 at the end."""
        buffer = bytearray(size)
        n = self._raw.readinto(buffer)
        if n is not None:
            try:
                n = _index(n)
            except TypeError as e:
                raise OSError("raw readinto() failed") from e
            if n < 0 or n > size:
                raise OSError(f"raw readinto() returned invalid length {n} (should have been "
                              f"between 0 and {size})")
            self._ahead, self._at = self._ahead[self._at:] + bytes(buffer[:n]), 0
        return n

    def _give(self, n):
        data = self._ahead[self._at:self._at + n]
        self._at += len(data)
        return data

    def _read(self, size, message="read of closed file"):
        size = _size(size)
        if size < -1:
            raise ValueError("read length must be non-negative or -1")
        self._open(message)
        self._pass_on()
        if size < 0:
            given = self._give(len(self._ahead))
            readall = getattr(self._raw, "readall", None)
            if readall is not None:
                rest = readall()
                if rest is not None and not isinstance(rest, bytes):
                    raise TypeError("readall() should return bytes")
            else:
                rest = b""
                while True:
                    piece = self._raw.read()
                    if piece is not None and not isinstance(piece, bytes):
                        raise TypeError("read() should return bytes")
                    if not piece:
                        rest = rest or piece
                        break
                    rest += piece
            return given + rest if rest is not None else given or None
        try:
            while len(self._ahead) - self._at < size:
                missing = size - len(self._ahead) + self._at
                n = self._fill(max(self._size, missing - missing % self._size))
                if not n:
                    if n is None and self._at == len(self._ahead):
                        return None
                    break
        except BaseException:
            self._ahead, self._at = b"", 0
            raise
        return self._give(size)

    def _peek(self):
        self._open("peek of closed file")
        self._pass_on()
        if self._at == len(self._ahead):
            self._fill(self._size)
        return self._ahead[self._at:]

    def _read1(self, size):
        self._open("read of closed file")
        self._pass_on()
        if size < 0:
            size = self._size
        if size and self._at == len(self._ahead):
            self._fill(self._size)
        return self._give(size)

    def _line(self, size):
        size = _size(size)
        self._open("readline of closed file")
        self._pass_on()
        while True:
            end = self._ahead.find(b"\n", self._at) + 1
            if end or 0 <= size <= len(self._ahead) - self._at:
                n = (end or len(self._ahead)) - self._at
                return self._give(n if size < 0 else min(n, size))
            if not self._fill(self._size):
                return self._give(len(self._ahead))

    def _fill_view(self, buffer, once):
        self._open("readinto of closed file")
        view = _room(buffer, "readinto1" if once else "readinto")
        if once:
            self._pass_on()
            data = self._give(len(view))
            left = len(view) - len(data)
            if left > self._size:
                # That has no room in the buffer.
                view[:len(data)] = data
                return len(data) + (self._raw.readinto(view[len(data):]) or 0)
            if not data:
                data = self._read1(left)
        else:
            data = self._read(len(view))
        if data is None:
            return None
        view[:len(data)] = data
        return len(data)

    # -- writing

    def _write(self, b):
        view = _octets(b)
        self._open("write to closed file")
        self._rewind()
        size = len(view)
        if len(self._held) + size > self._size:
            self._pass_on()
            if size > self._size:
                self._held += view
                self._pass_on()
                return size
        self._held += view
        return size


class BufferedReader(_Buffered):
    """Reads ahead of a program, so that it asks the raw stream less often."""

    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        buffer_size = _integer(buffer_size)
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        super().__init__(raw, buffer_size)

    def readable(self):
        return self._attached().readable()

    def read(self, size=-1, /):
        return self._read(size)

    def read1(self, size=-1, /):
        return self._read1(_integer(size))

    def peek(self, size=0, /):
        _integer(size)
        return self._peek()

    def truncate(self, pos=None, /):
        self._open("truncate of closed file")
        raise UnsupportedOperation("truncate")

    def write(self, *args):
        raise UnsupportedOperation("write")

    def readline(self, size=-1, /):
        return self._line(size)

    def readinto(self, buffer, /):
        return self._fill_view(buffer, False)

    def readinto1(self, buffer, /):
        return self._fill_view(buffer, True)


class BufferedWriter(_Buffered):
    """Holds back what is written until there is enough of it."""

    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        buffer_size = _integer(buffer_size)
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        super().__init__(raw, buffer_size)

    def writable(self):
        return self._attached().writable()

    def write(self, buffer, /):
        return self._write(buffer)


class BufferedRandom(_Buffered):
    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        buffer_size = _integer(buffer_size)
        for can, what in ((raw.seekable, "seek"), (raw.readable, "read"), (raw.writable, "writ")):
            if not can():
                raise UnsupportedOperation(f"File or stream is not {what}able.")
        super().__init__(raw, buffer_size)

    read, read1, peek, readline = (BufferedReader.read, BufferedReader.read1, BufferedReader.peek,
                                   BufferedReader.readline)
    readinto, readinto1, write = (BufferedReader.readinto, BufferedReader.readinto1,
                                  BufferedWriter.write)
    readable, writable = BufferedReader.readable, BufferedWriter.writable

    def flush(self):
        super().flush()
        self._rewind()


# Each has them of its own, which wrong calls name.
for _class in (BufferedReader, BufferedWriter, BufferedRandom):
    for _name in ("__repr__", "seekable", "isatty", "fileno", "detach", "close", "flush", "tell",
                  "seek", "truncate"):
        if _name not in _class.__dict__:
            setattr(_class, _name, getattr(_Buffered, _name))
del _class, _name


class BufferedRWPair(_BufferedIOBase):
    """A reader and a writer over two streams, which know nothing of each other."""

    __module__ = "_io"

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        buffer_size = _integer(buffer_size)
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, *args):
        return self.reader.read(*args)

    def read1(self, *args):
        return self.reader.read1(*args)

    def peek(self, *args):
        return self.reader.peek(*args)

    def readinto(self, *args):
        return self.reader.readinto(*args)

    def readinto1(self, *args):
        return self.reader.readinto1(*args)

    def readable(self):
        return self.reader.readable()

    def write(self, *args):
        return self.writer.write(*args)

    def writable(self):
        return self.writer.writable()

    def flush(self):
        return self.writer.flush()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    def isatty(self):
        return self.writer.isatty() or self.reader.isatty()

    @property
    def closed(self):
        return self.writer.closed
