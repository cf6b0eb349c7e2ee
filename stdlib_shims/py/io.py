"""io: text and bytes in memory. There are no files."""

from operator import index as _index

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


class IOBase:
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


def _check_state(self, state, size):
    # The position and the attributes in a state.
    name = f"_io.{type(self).__name__}" if type(self).__module__ == "_io" else type(self).__name__
    if not isinstance(state, tuple) or (len(state) != 3 if size == 3 else len(state) < 4):
        raise TypeError(f"{name}.__setstate__ argument should be {size}-tuple, got "
                        f"{type(state).__name__}")
    at, attributes = state[size - 2:size]
    which = ("second", "third", "fourth")
    if not isinstance(at, int):
        raise TypeError(f"{which[size - 3]} item of state must be an integer, "
                        f"{'not' if size == 3 else 'got'} {type(at).__name__}")
    if at < 0:
        raise ValueError("position value cannot be negative")
    if attributes is not None and not isinstance(attributes, dict):
        raise TypeError(f"{which[size - 2]} item of state should be a dict, got a "
                        f"{type(attributes).__name__}")
    return at, attributes


class StringIO(TextIOBase):
    # The text is _text followed by _tail; the tail holds what was written at the end since.
    def __init__(self, initial_value="", newline="\n"):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(
                f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._newline = newline
        self._decoder = None if newline else IncrementalNewlineDecoder(None, newline is None)
        self._text = ""
        self._tail = []
        self._tail_size = 0
        self._at = 0
        if initial_value:
            self.write(initial_value)
            self._at = 0

    def _whole(self):
        if self._tail:
            self._text += "".join(self._tail)
            self._tail = []
            self._tail_size = 0
        return self._text

    def readable(self):
        self._need_open()
        return True

    writable = seekable = readable

    @property
    def line_buffering(self):
        self._need_open()
        return False

    @property
    def newlines(self):
        self._need_open()
        return None if self._decoder is None else self._decoder.newlines

    def getvalue(self):
        self._need_open()
        return self._whole()

    def __getstate__(self):
        text = self.getvalue()
        newline = self._newline
        return text, newline if newline is not None else "", self._at, None

    def __setstate__(self, state):
        self._need_open()
        at, attributes = _check_state(self, state, 4)
        StringIO.__init__(self, state[0], state[1])
        self._at = at
        self.__dict__.update(attributes or {})

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        self._need_open()
        size = len(s)
        if not size:
            return 0
        newline = self._newline
        if newline != "\n":
            if self._decoder is not None:
                s = self._decoder.decode(s, True)
            else:
                s = s.replace("\n", newline)
        end = len(self._text) + self._tail_size
        if self._at == end:
            self._tail.append(s)
            self._tail_size += len(s)
            self._at = end + len(s)
            return size
        text = self._whole()
        if self._at > end:
            text += "\0" * (self._at - end)
        self._text = text[:self._at] + s + text[self._at + len(s):]
        self._at += len(s)
        return size

    def read(self, size=-1, /):
        self._need_open()
        size = _size(size)
        text = self._whole()
        at = self._at
        if at >= len(text):
            return ""
        result = text[at:] if size < 0 else text[at:at + size]
        self._at = at + len(result)
        return result

    def readline(self, size=-1, /):
        self._need_open()
        size = _size(size)
        text = self._whole()
        at = self._at
        if at >= len(text):
            return ""
        newline = self._newline
        if newline == "":
            found = [k + 1 for k in (text.find("\n", at), text.find("\r", at)) if k >= 0]
            end = min(found, default=len(text))
            if text[end - 1] == "\r" and text.startswith("\n", end):
                end += 1
        else:
            newline = newline or "\n"
            end = text.find(newline, at)
            end = len(text) if end < 0 else end + len(newline)
        if 0 <= size < end - at:
            end = at + size
        self._at = end
        return text[at:end]

    def __next__(self):
        if type(self) is not StringIO or not self._newline == "\n" or self._closed:
            return super().__next__()
        text = self._whole() if self._tail else self._text
        at = self._at
        end = text.find("\n", at) + 1 or len(text)
        if at >= end:
            raise StopIteration
        self._at = end
        return text[at:end]

    def readlines(self, hint=-1, /):
        if type(self) is not StringIO or self._newline != "\n" or hint not in (-1, None):
            return super().readlines(hint)
        lines = self.read().split("\n")
        last = lines.pop()
        lines = [line + "\n" for line in lines]
        if last:
            lines.append(last)
        return lines

    def tell(self):
        self._need_open()
        return self._at

    def seek(self, pos, whence=0, /):
        self._need_open()
        pos = _index(pos)
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0:
            if pos < 0:
                raise ValueError(f"Negative seek position {pos}")
            self._at = pos
        elif pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            self._at = len(self._whole())
        return self._at

    def truncate(self, size=None, /):
        self._need_open()
        if size is None:
            size = self._at
        else:
            size = _size(size)
            if size < 0:
                raise ValueError(f"Negative size value {size}")
        self._text = self._whole()[:size]
        return size

    def close(self):
        self._text = ""
        self._tail = []
        self._closed = True


StringIO.__module__ = "_io"


def _as_bytes(b):
    if isinstance(b, (bytes, bytearray)):
        return b
    try:
        return bytes(memoryview(b))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(b).__name__}'") from None


class BytesIO(BufferedIOBase):
    def __init__(self, initial_bytes=b""):
        self._data = bytearray()
        if initial_bytes is not None:
            if isinstance(initial_bytes, (str, int)):
                raise TypeError("a bytes-like object is required, not "
                                f"'{type(initial_bytes).__name__}'")
            self._data += _as_bytes(initial_bytes)
        self._at = 0

    def readable(self):
        self._need_open()
        return True

    writable = seekable = readable

    def _need_open(self):
        if self._closed:
            raise ValueError("I/O operation on closed file.")

    def getvalue(self):
        self._need_open()
        return bytes(self._data)

    def getbuffer(self):
        self._need_open()
        return memoryview(self._data)

    def read(self, size=-1, /):
        self._need_open()
        size = _size(size)
        at = self._at
        if at >= len(self._data):
            return b""
        result = bytes(self._data[at:] if size < 0 else self._data[at:at + size])
        self._at = at + len(result)
        return result

    read1 = read

    def readinto(self, buffer, /):
        self._need_open()
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        view[:len(data)] = data
        return len(data)

    readinto1 = readinto

    def readlines(self, size=None, /):
        if size is not None and not hasattr(type(size), "__index__"):
            raise TypeError(f"integer argument expected, got '{type(size).__name__}'")
        return super().readlines(size)

    def __iter__(self):
        return self

    def readline(self, size=-1, /):
        self._need_open()
        size = _size(size)
        at = self._at
        if at >= len(self._data):
            return b""
        end = self._data.find(b"\n", at)
        end = len(self._data) if end < 0 else end + 1
        if 0 <= size < end - at:
            end = at + size
        self._at = end
        return bytes(self._data[at:end])

    def write(self, b, /):
        self._need_open()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if not isinstance(b, (bytes, bytearray)):
            b = _as_bytes(b)
        size = len(b)
        if not size:
            return 0
        data = self._data
        at = self._at
        if at == len(data):
            data += b
        else:
            if at > len(data):
                data += b"\0" * (at - len(data))
            data[at:at + size] = b
        self._at = at + size
        return size

    def tell(self):
        self._need_open()
        return self._at

    def seek(self, pos, whence=0, /):
        self._need_open()
        pos = _index(pos)
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
            self._at = pos
        elif whence == 1:
            self._at = max(0, self._at + pos)
        elif whence == 2:
            self._at = max(0, len(self._data) + pos)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        return self._at

    def truncate(self, size=None, /):
        self._need_open()
        if size is None:
            size = self._at
        else:
            size = _size(size)
            if size < 0:
                raise ValueError(f"negative size value {size}")
        del self._data[size:]
        return size

    def __getstate__(self):
        return self.getvalue(), self._at, None

    def __setstate__(self, state):
        self._need_open()
        at, attributes = _check_state(self, state, 3)
        BytesIO.__init__(self, state[0])
        self._at = at
        self.__dict__.update(attributes or {})

    def detach(self):
        self._unsupported("detach")

    def close(self):
        # Refused while a view of the buffer exists.
        self._data.clear()
        self._closed = True


BytesIO.__module__ = "_io"


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
            self._input._text = text
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
        return len(self._input._text[:self._input._at].encode(self.encoding, self.errors))

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
