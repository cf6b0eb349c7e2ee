"""_compression: what the readers of gzip and bz2 have in common."""

from io import RawIOBase

PIECE = 8192
CUT_SHORT = "Compressed file ended before the end-of-stream marker was reached"


class Plain(RawIOBase):
    """A stream decompressed as it is read; it begins anew to go back. A subclass has _start(),
    which forgets what was read, and read()."""

    def __init__(self, source):
        self._source = source
        self._begin()

    def _begin(self):
        self._pos = 0
        self._size = -1
        self._start()

    def readable(self):
        return True

    def seekable(self):
        return True

    def readinto(self, buffer):
        with memoryview(buffer) as view, view.cast("B") as octets:
            data = self.read(len(octets))
            octets[:len(data)] = data
        return len(data)

    def tell(self):
        return self._pos

    def seek(self, offset, whence=0):
        if whence == 1:
            offset += self._pos
        elif whence == 2:
            while self._size < 0 and self.read(PIECE):
                pass
            offset += self._size
        elif whence:
            raise ValueError(f"Invalid value for whence: {whence}")
        if offset < self._pos:
            self._source.seek(0)
            self._begin()
        while self._pos < offset and self.read(min(PIECE, offset - self._pos)):
            pass
        return self._pos
