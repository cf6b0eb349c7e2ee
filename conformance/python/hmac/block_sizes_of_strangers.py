# Digests without a usable block size get the usual one, with a warning.
import hashlib
import hmac
import warnings


class Strange:
    digest_size = 32

    def __init__(self, *data):
        self._x = hashlib.sha256(*data)

    def update(self, data):
        self._x.update(data)

    def digest(self):
        return self._x.digest()

    def hexdigest(self):
        return self._x.hexdigest()

    def copy(self):
        other = Strange()
        other._x = self._x.copy()
        return other


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    for size in (None, 1, 15, 16, 128):
        if size is not None:
            Strange.block_size = size
        h = hmac.HMAC(b"a" * 70, b"b", digestmod=Strange)
        print(size, h.block_size, h.hexdigest(), hmac.new(b"k", b"m", Strange).hexdigest())
for warning in seen:
    print(warning.category.__name__, warning.message)
