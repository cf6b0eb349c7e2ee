"""zlib: compression in memory. Objects that stream keep their input and work at the end of it."""

__all__ = ["compress", "decompress", "compressobj", "decompressobj", "crc32", "adler32", "error"]

MAX_WBITS = 15
DEFLATED = 8
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = 0, 1, 2, 3, 4
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = "1.2.13"


class error(Exception):
    pass


def compress(data, /, level=-1, wbits=15):
    return _compress(error, data, level, wbits)


def decompress(data, /, wbits=15, bufsize=16384):
    out, used, done = _decompress(error, data, wbits, 0)
    if not done:
        raise error("Error -5 while decompressing data: incomplete or truncated stream")
    return out


class _Compressor:
    def __init__(self, level, wbits):
        self._level = level
        self._wbits = wbits
        self._data = bytearray()
        self._open = True

    def compress(self, data, /):
        self._data += data
        return b""

    def flush(self, mode=Z_FINISH, /):
        if mode != Z_FINISH or not self._open:
            return b""
        self._open = False
        return _compress(error, self._data, self._level, self._wbits)

    def copy(self):
        other = _Compressor(self._level, self._wbits)
        other._data = bytearray(self._data)
        return other


def compressobj(level=-1, method=DEFLATED, wbits=15, memLevel=8, strategy=0, zdict=None):
    if zdict is not None:
        raise ValueError("preset dictionaries aren't supported")
    return _Compressor(level, wbits)


class _Decompressor:
    def __init__(self, wbits):
        self._wbits = wbits
        self._data = bytearray()
        self._given = 0
        self.eof = False
        self.unused_data = b""
        self.unconsumed_tail = b""

    def decompress(self, data, /, max_length=0):
        if max_length < 0:
            raise ValueError("max_length must be non-negative")
        if self.eof:
            self.unused_data += data
            return b""
        if self.unconsumed_tail and bytes(data).startswith(self.unconsumed_tail):
            data = data[len(self.unconsumed_tail):]
        self._data += data
        limit = self._given + max_length if max_length else 0
        out, used, done = _decompress(error, self._data, self._wbits, limit)
        self.eof = done
        rest = bytes(self._data[used:])
        if done:
            self.unused_data, self.unconsumed_tail = rest, b""
        else:
            self.unconsumed_tail = rest if max_length else b""
        new = out[self._given:]
        self._given = len(out)
        return new

    def flush(self, length=DEF_BUF_SIZE, /):
        if self.eof:
            return b""
        return self.decompress(b"")


def decompressobj(wbits=15, zdict=b""):
    if zdict:
        raise ValueError("preset dictionaries aren't supported")
    return _Decompressor(wbits)
