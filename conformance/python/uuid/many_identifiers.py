# Identifiers made from a run of numbers: text forms, fields and order agree with one another.
import hashlib
import uuid

h = hashlib.md5()
last = None
for i in range(300):
    n = i * 0x123456789abcdef0123456789abcdef % 2**128
    u = uuid.UUID(int=n)
    assert uuid.UUID(str(u)) == uuid.UUID(bytes=u.bytes) == uuid.UUID(bytes_le=u.bytes_le) == uuid.UUID(fields=u.fields) == uuid.UUID(u.urn) == uuid.UUID(u.hex) == u
    h.update(f"{u} {u.fields} {u.variant} {u.version} {u.time} {u.clock_seq}".encode())
    if last is not None:
        assert (u < last) == (u.int < last.int) == (u.bytes < last.bytes)
    last = u
print(h.hexdigest(), [str(uuid.uuid5(uuid.NAMESPACE_URL, "https://example.com/%d" % i)) for i in range(3)], [str(uuid.uuid3(uuid.NAMESPACE_OID, "1.3.%d" % i)) for i in range(3)])
print(uuid.UUID(int=1, version=4), uuid.UUID(int=2**128 - 1, version=1), uuid.UUID(int=0, version=5).variant)
