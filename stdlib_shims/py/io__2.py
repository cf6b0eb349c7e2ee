# io, second part: text over a stream of bytes.

_LINE_ENDS = (None, "", "\n", "\r", "\r\n")


def _optional_text(value, name):
    if value is not None and not isinstance(value, str):
        raise TypeError(f"TextIOWrapper() argument '{name}' must be str or None, not "
                        f"{type(value).__name__}")


class TextIOWrapper(_TextIOBase):
    """Text over a stream of bytes. What is read comes in chunks: `_text` is decoded and not given
    out from `_used` on; `_chunk` is what it came from, with the decoder's state before it. What is
    written waits in `_pending`."""

    __module__ = "_io"
    _CHUNK_SIZE = 8192
    _buffer = None

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                 write_through=False):
        _optional_text(encoding, "encoding")
        _optional_text(newline, "newline")
        _optional_text(errors, "errors")
        if newline not in _LINE_ENDS:
            raise ValueError(f"illegal newline value: {newline}")
        self._encoding = "UTF-8" if encoding in (None, "locale") else encoding
        self._errors = "strict" if errors is None else errors
        self._set_codec()
        self._line_buffering = bool(line_buffering)
        self._write_through = bool(write_through)
        self._set_newline(newline)
        self._forget()
        self._pending, self._pending_size = [], 0
        self._encoder = None
        self._has_read1 = hasattr(buffer, "read1")
        buffer.readable()
        self._seekable = self._telling = buffer.seekable()
        self._buffer = buffer

    def __getstate__(self):
        raise TypeError(f"cannot pickle '{type(self).__module__}.{type(self).__name__}' object")

    def _set_codec(self):
        import codecs
        codec = codecs.lookup(self._encoding)
        if not getattr(codec, "_is_text_encoding", True):
            raise LookupError(f"'{self._encoding}' is not a text encoding; use codecs.open() to "
                              "handle arbitrary codecs")
        self._codec = codec

    def _set_newline(self, newline):
        self._newline = newline
        self._universal = not newline
        self._written_newline = newline or "\n"

    def _forget(self):
        self._text, self._used, self._chunk, self._decoder = "", 0, None, None

    @property
    def buffer(self):
        return self._attached()

    @property
    def encoding(self):
        return self._encoding

    @property
    def errors(self):
        return self._errors

    @property
    def line_buffering(self):
        return self._line_buffering

    @property
    def write_through(self):
        return self._write_through

    @property
    def newlines(self):
        self._attached()
        return getattr(self._decoder, "newlines", None)

    @property
    def name(self):
        return self._attached().name

    @property
    def closed(self):
        return self._attached().closed

    def _attached(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        return self._buffer

    def _need_open(self):
        if self._attached().closed:
            raise ValueError("I/O operation on closed file.")

    def __repr__(self):
        shown = f"<{type(self).__module__}.{type(self).__qualname__}"
        name = getattr(self._buffer, "name", None)
        if name is not None:
            shown += f" name={name!r}"
        mode = self.__dict__.get("mode")
        if mode is not None:
            shown += f" mode={mode!r}"
        return shown + f" encoding={self._encoding!r}>"

    def readable(self):
        return self._attached().readable()

    def writable(self):
        return self._attached().writable()

    def seekable(self):
        return self._attached().seekable()

    def isatty(self):
        return self._attached().isatty()

    def fileno(self):
        return self._attached().fileno()

    def reconfigure(self, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None,
                    write_through=None):
        self._attached()
        if self._decoder is not None and (encoding is not None or errors is not None or
                                          newline is not Ellipsis):
            self._unsupported("It is not possible to set the encoding or newline of stream after "
                              "the first read")
        if errors is None:
            errors = self._errors if encoding is None else "strict"
        elif not isinstance(errors, str):
            raise TypeError(f"reconfigure() argument 'errors' must be str or None, not "
                            f"{type(errors).__name__}")
        if newline is not Ellipsis:
            if newline is not None and not isinstance(newline, str):
                raise TypeError("reconfigure() argument 'newline' must be str or None, not "
                                f"{type(newline).__name__}")
            if newline not in _LINE_ENDS:
                raise ValueError(f"illegal newline value: {newline}")
        self.flush()
        if newline is not Ellipsis:
            self._set_newline(newline)
        if encoding is not None or errors != self._errors or newline is not Ellipsis:
            if encoding is not None:
                self._encoding = "UTF-8" if encoding == "locale" else encoding
            self._errors = errors
            self._set_codec()
            self._encoder = None
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)

    # -- writing

    def write(self, s, /):
        if not isinstance(s, str):
            kind = "None" if s is None else type(s).__name__
            raise TypeError(f"write() argument must be str, not {kind}")
        self._need_open()
        if not self._buffer.writable():
            self._unsupported("not writable")
        ends_line = "\n" in s
        out = s
        if ends_line and self._written_newline != "\n":
            out = s.replace("\n", self._written_newline)
        if self._encoder is None:
            self._encoder = self._codec.incrementalencoder(self._errors)
            if self._seekable and self._buffer.tell():
                self._encoder.setstate(0)
        data = self._encoder.encode(out)
        self._pending.append(data)
        self._pending_size += len(data)
        if (self._pending_size >= self._CHUNK_SIZE or self._write_through or
                self._line_buffering and (ends_line or "\r" in s)):
            self._pass_on()
        if self._line_buffering and (ends_line or "\r" in s):
            self._buffer.flush()
        if self._chunk is not None or self._used < len(self._text):
            self._text, self._used, self._chunk = "", 0, None
        if self._decoder is not None:
            self._decoder.reset()
        return len(s)

    def _pass_on(self):
        if self._pending:
            data, self._pending, self._pending_size = b"".join(self._pending), [], 0
            self._buffer.write(data)

    def flush(self):
        self._need_open()
        self._telling = self._seekable
        self._pass_on()
        self._buffer.flush()

    def truncate(self, pos=None, /):
        self.flush()
        return self._buffer.truncate(pos)

    def detach(self):
        self.flush()
        buffer, self._buffer = self._buffer, None
        return buffer

    def close(self):
        if not self._attached().closed:
            try:
                self.flush()
            finally:
                self._buffer.close()

    # -- reading

    def _start_reading(self):
        self._need_open()
        if self._decoder is None:
            if not self._buffer.readable():
                self._unsupported("not readable")
            self._decoder = self._new_decoder()
        self._pass_on()

    def _new_decoder(self):
        decoder = self._codec.incrementaldecoder(self._errors)
        if self._universal:
            decoder = IncrementalNewlineDecoder(decoder, self._newline is None)
        return decoder

    def _more(self, hint=0):
        """Decodes the next chunk; false at the end."""
        state = self._decoder.getstate() if self._telling else None
        read = self._buffer.read1 if self._has_read1 else self._buffer.read
        data = read(max(self._CHUNK_SIZE, hint))
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"underlying {'read1' if self._has_read1 else 'read'}() should have "
                            f"returned a bytes-like object, not '{type(data).__name__}'")
        text = self._decoder.decode(data, not data)
        if not isinstance(text, str):
            raise TypeError("decoder should return a string result, not "
                            f"'{type(text).__name__}'")
        self._text, self._used = self._text[self._used:] + text, 0
        if state is not None:
            self._before = len(self._text) - len(text)  # characters of earlier chunks
            self._chunk = state[1], state[0] + bytes(data)
        return bool(data)

    def read(self, size=-1, /):
        size = _size(size)
        self._start_reading()
        if size < 0:
            data = self._buffer.read()
            if data is None:
                raise TypeError("a bytes-like object is required, not 'NoneType'")
            text = self._text[self._used:] + self._decoder.decode(data, True)
            self._text, self._used, self._chunk = "", 0, None
            return text
        while len(self._text) - self._used < size and self._more():
            pass
        return self._give(size)

    def _give(self, n):
        text = self._text[self._used:self._used + n]
        self._used += len(text)
        return text

    def readline(self, size=-1, /):
        size = _integer(size)
        self._start_reading()
        return self._line(size)

    def _line(self, size):
        seen = 0
        while True:
            n = self._line_end(self._used + seen) - self._used
            if n > 0:
                break
            seen = max(len(self._text) - self._used - 1, 0)
            if 0 <= size <= len(self._text) - self._used or not self._more():
                n = len(self._text) - self._used
                break
        return self._give(n if size < 0 else min(n, size))

    def _line_end(self, at):
        """The place behind the next end of line, -1 where there is none."""
        if self._newline is None:
            return self._text.find("\n", at) + 1 or -1
        if self._newline:
            found = self._text.find(self._newline, at)
            return found + len(self._newline) if found >= 0 else -1
        # Any of the three; a \r at the end of the text has been held back by the decoder.
        feed, back = self._text.find("\n", at), self._text.find("\r", at)
        if back < 0 or 0 <= feed < back:
            return feed + 1 or -1
        return back + 2 if feed == back + 1 else back + 1

    def __next__(self):
        self._telling = False
        line = self.readline()
        if not line:
            self._chunk = None
            self._telling = self._seekable
            raise StopIteration
        return line

    # -- positions

    def tell(self):
        self._need_open()
        if not self._seekable:
            self._unsupported("underlying stream is not seekable")
        if not self._telling:
            raise OSError("telling position disabled by next() call")
        self._pass_on()
        self._buffer.flush()
        at = self._buffer.tell()
        if self._decoder is None or self._chunk is None:
            return at
        flags, data = self._chunk
        at -= len(data)
        used = self._used - self._before
        if used <= 0 and not self._before:
            return at | flags << 64
        # Where in the chunk the decoder had given that much: the last place it held nothing back.
        decoder = self._decoder
        kept = decoder.getstate()
        try:
            decoder.setstate((b"", flags))
            given, safe = 0, (0, flags, 0)
            for i in range(len(data)):
                given += len(decoder.decode(data[i:i + 1]))
                held, now = decoder.getstate()
                if not held and given <= used:
                    safe = i + 1, now, given
                if given >= used:
                    break
            fed, flags, given = safe
            skip = used - given
            at += fed
            if not skip:
                return at | flags << 64
            decoder.setstate((b"", flags))
            more = 0
            while given < used and fed < len(data):
                given += len(decoder.decode(data[fed:fed + 1]))
                fed += 1
                more += 1
            last = given < used and bool(decoder.decode(b"", True))
            return at | flags << 64 | more << 128 | skip << 192 | last << 256
        finally:
            decoder.setstate(kept)

    def seek(self, cookie, whence=0, /):
        whence = _in_range(_index(whence), "Python int too large to convert to C int", 31)
        self._need_open()
        if not self._seekable:
            self._unsupported("underlying stream is not seekable")
        if whence == 1:
            if cookie != 0:
                self._unsupported("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie != 0:
                self._unsupported("can't do nonzero end-relative seeks")
            self.flush()
            self._forget()
            at = self._buffer.seek(0, 2)
            self._reset_encoder(at)
            return at
        elif whence != 0:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if cookie < 0:
            raise ValueError(f"negative seek position {cookie!r}")
        self.flush()
        low = (1 << 64) - 1
        at, flags, feed = cookie & low, cookie >> 64 & low, cookie >> 128 & low
        skip, last = cookie >> 192 & low, cookie >> 256 & 1
        self._buffer.seek(at)
        self._text, self._used, self._chunk = "", 0, None
        if cookie == 0:
            if self._decoder is not None:
                self._decoder.reset()
        elif self._decoder is not None or self._buffer.readable():
            if self._decoder is None:
                self._decoder = self._new_decoder()
            self._decoder.setstate((b"", flags))
        if skip:
            data = self._buffer.read(feed)
            self._before = 0
            self._chunk = flags, data
            self._text = self._decoder.decode(data, bool(last))
            if len(self._text) < skip:
                raise OSError("can't restore logical file position")
            self._used = skip
        self._reset_encoder(cookie)
        return cookie

    def _reset_encoder(self, at):
        if self._encoder is not None:
            if at:
                self._encoder.setstate(0)
            else:
                self._encoder.reset()


for _class in (BytesIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair):
    BufferedIOBase.register(_class)
for _class in (StringIO, TextIOWrapper):
    TextIOBase.register(_class)
del _class
