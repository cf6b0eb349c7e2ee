"""hmac: keyed hashing (RFC 2104); one-shot digests and comparison are native."""

import hashlib as _hashlib

trans_5C = bytes((x ^ 0x5C) for x in range(256))
trans_36 = bytes((x ^ 0x36) for x in range(256))
digest_size = None


class HMAC:
    blocksize = 64

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError("key: expected bytes or bytearray, but got %r" % type(key).__name__)
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        if isinstance(digestmod, str):
            try:
                self._inner = _hashlib.new(digestmod)
            except ValueError:
                raise ValueError("[digital envelope routines] unsupported") from None
            self._outer = self._inner.copy()
        else:
            make = digestmod if callable(digestmod) else lambda data=b"": digestmod.new(data)
            self._inner = make()
            self._outer = make()
        block = getattr(self._inner, "block_size", None)
        if block is None or block < 16:
            import warnings
            warnings.warn("No block_size attribute on given digest object; Assuming "
                          f"{self.blocksize}." if block is None else
                          f"block_size of {block} seems too small; using our default of "
                          f"{self.blocksize}.", RuntimeWarning)
            block = self.blocksize
        self._block = block
        if len(key) > block:
            key = (_hashlib.new(digestmod, key) if isinstance(digestmod, str)
                   else make(key)).digest()
        key = bytes(key).ljust(block, b"\0")
        self._outer.update(key.translate(trans_5C))
        self._inner.update(key.translate(trans_36))
        if msg is not None:
            self.update(msg)

    @property
    def digest_size(self):
        return self._inner.digest_size

    @property
    def block_size(self):
        return self._block

    @property
    def name(self):
        return f"hmac-{self._inner.name}"

    def update(self, msg):
        self._inner.update(msg)

    def copy(self):
        other = self.__class__.__new__(self.__class__)
        other._block = self._block
        other._inner = self._inner.copy()
        other._outer = self._outer.copy()
        return other

    def _current(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer

    def digest(self):
        return self._current().digest()

    def hexdigest(self):
        return self._current().hexdigest()


def new(key, msg=None, digestmod=""):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    if digest is None:
        raise AttributeError("'NoneType' object has no attribute 'new'")
    if isinstance(digest, str):
        return _mac(key, msg, digest)
    return HMAC(key, msg, digest).digest()
