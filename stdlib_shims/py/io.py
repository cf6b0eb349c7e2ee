"""io: text and bytes in memory; StringIO and BytesIO are native. There are no files."""

from abc import ABCMeta as _ABCMeta

__all__ = ["StringIO", "BytesIO", "TextIOWrapper", "BufferedReader", "BufferedWriter", "IOBase",
           "RawIOBase", "BufferedIOBase", "TextIOBase", "UnsupportedOperation", "SEEK_SET",
           "BufferedRandom", "BufferedRWPair", "BlockingIOError",
           "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder"]

BlockingIOError = BlockingIOError
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase(metaclass=_ABCMeta):
    _closed = False

    def _need_open(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    @property
    def closed(self):
        return self._closed

    def close(self):
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

    def read(self, size=-1):
        self._unsupported("read")

    def write(self, data):
        self._unsupported("write")

    def seek(self, offset, whence=0):
        self._unsupported("seek")

    def truncate(self, size=None):
        self._unsupported("truncate")

    def tell(self):
        return self.seek(0, 1)

    def readline(self, size=-1):
        self._unsupported("readline")

    def readlines(self, hint=-1, /):
        hint = _size(hint)
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if 0 < hint <= total:
                break
        return lines

    def writelines(self, lines):
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


def _readinto(self, buffer, /):
    view = memoryview(buffer).cast("B")
    data = self.read(len(view))
    if data is None:
        return None
    view[:len(data)] = data
    return len(data)


class RawIOBase(IOBase):
    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        n = self.readinto(buffer)
        return None if n is None else bytes(buffer[:n])

    def readinto(self, buffer, /):
        self._unsupported("readinto")

    def readall(self):
        pieces = []
        while piece := self.read(DEFAULT_BUFFER_SIZE):
            pieces.append(piece)
        return b"".join(pieces)


class BufferedIOBase(IOBase):
    readinto = readinto1 = _readinto

    def detach(self):
        self._unsupported("detach")

    def read1(self, size=-1, /):
        self._unsupported("read1")


class TextIOBase(IOBase):
    def detach(self):
        self._unsupported("detach")

    encoding = None
    errors = None
    newlines = None


def _size(size):
    if size is None:
        return -1
    if not isinstance(size, int):
        if hasattr(type(size), "__index__"):
            return size.__index__()
        raise TypeError("argument should be integer or None, not '%s'" % type(size).__name__)
    return size


class IncrementalNewlineDecoder:
    def __init__(self, decoder, translate, errors="strict"):
        self.translate = translate
        self.decoder = decoder
        self.errors = errors
        self._pending_cr = False
        self._seen = 0

    def decode(self, input, final=False):
        text = input if self.decoder is None else self.decoder.decode(input, final)
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

    def setstate(self, state):
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


TextIOBase.register(StringIO)
BufferedIOBase.register(BytesIO)
_install(UnsupportedOperation)


class BufferedReader(BufferedIOBase):
    """A reader over another object of this module."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self.raw = raw

    def readable(self):
        return True

    def seekable(self):
        return self.raw.seekable()

    @property
    def closed(self):
        return self._closed or self.raw.closed

    def _need_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def read(self, size=-1, /):
        self._need_open()
        if size is not None and size < -1:
            raise ValueError("read length must be non-negative or -1")
        return self.raw.read(size)

    def read1(self, size=-1, /):
        self._need_open()
        return self.raw.read(size)

    def readline(self, size=-1, /):
        self._need_open()
        return self.raw.readline(size)

    def peek(self, size=0, /):
        self._need_open()
        at = self.raw.tell()
        data = self.raw.read(size if size > 0 else DEFAULT_BUFFER_SIZE)
        self.raw.seek(at)
        return data

    def seek(self, pos, whence=0, /):
        return self.raw.seek(pos, whence)

    def tell(self):
        return self.raw.tell()


class BufferedWriter(BufferedIOBase):
    """A writer over another object of this module; nothing is held back."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self.raw = raw

    def writable(self):
        return True

    def write(self, b, /):
        return self.raw.write(b)

    def seek(self, pos, whence=0, /):
        return self.raw.seek(pos, whence)

    def tell(self):
        return self.raw.tell()


class BufferedRandom(BufferedWriter, BufferedReader):
    """Both at once."""


class BufferedRWPair(BufferedIOBase):
    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader = BufferedReader(reader)
        self.writer = BufferedWriter(writer)

    def readable(self):
        return True

    writable = readable

    def read(self, size=-1, /):
        return self.reader.read(size)

    read1 = read

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def write(self, b, /):
        return self.writer.write(b)

    def close(self):
        self.writer.close()
        self.reader.close()


class TextIOWrapper(TextIOBase):
    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self.buffer = buffer
        self.encoding = encoding or "utf-8"
        "".encode(self.encoding)  # refuses names that no codec has
        self.errors = errors or "strict"
        self.line_buffering = bool(line_buffering)
        self.write_through = bool(write_through)
        self._newline = newline
        self._decoder = IncrementalNewlineDecoder(None, newline is None)
        self._input = None

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def _reader(self):
        self._need_open()
        if self._input is None:
            text = self.buffer.read().decode(self.encoding, self.errors)
            if not self._newline:
                text = self._decoder.decode(text, True)
            self._input = StringIO("", newline=self._newline)
            self._input._load(text)
        return self._input

    @property
    def newlines(self):
        return None if self._newline else self._decoder.newlines

    def reconfigure(self, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None,
                    write_through=None):
        if self._input is not None and (encoding is not None or errors is not None or
                                        newline is not Ellipsis):
            self._unsupported("not possible to set the encoding or newline of stream after the "
                              "first read")
        if newline is not Ellipsis:
            if newline not in (None, "", "\n", "\r", "\r\n"):
                raise ValueError(f"illegal newline value: {newline!r}")
            self._newline = newline
            self._decoder = IncrementalNewlineDecoder(None, newline is None)
        if encoding is not None:
            self.encoding = encoding
            self.errors = errors or "strict"
        elif errors is not None:
            self.errors = errors
        if line_buffering is not None:
            self.line_buffering = bool(line_buffering)
        if write_through is not None:
            self.write_through = bool(write_through)

    def read(self, size=-1, /):
        return self._reader().read(size)

    def readline(self, size=-1, /):
        return self._reader().readline(size)

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        self._need_open()
        out = s
        if self._newline not in (None, "", "\n"):
            out = out.replace("\n", self._newline)
        self._input = None
        self.buffer.write(out.encode(self.encoding, self.errors))
        return len(s)

    def seek(self, pos, whence=0, /):
        self._need_open()
        self._input = None
        return self.buffer.seek(pos, whence)

    def tell(self):
        if self._input is None:
            return self.buffer.tell()
        return len(self._input.getvalue()[:self._input.tell()].encode(self.encoding, self.errors))

    def truncate(self, size=None):
        return self.buffer.truncate(size)

    def flush(self):
        self._need_open()
        self.buffer.flush()

    def detach(self):
        buffer, self.buffer = self.buffer, None
        return buffer

    def close(self):
        if not self._closed:
            self._closed = True
            if self.buffer is not None:
                self.buffer.close()

    def __repr__(self):
        return f"<_io.TextIOWrapper encoding='{self.encoding}'>"


TextIOWrapper.__module__ = "_io"
