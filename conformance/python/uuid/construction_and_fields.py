# UUIDs from every form, fields, variants, comparisons, name-based versions and errors.
import uuid
from uuid import UUID

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

s = "12345678-1234-5678-9234-567812345678"
for args, kw in (((s,), {}), (("{" + s + "}",), {}), (("urn:uuid:" + s,), {}), ((s.replace("-", ""),), {}), ((s.upper(),), {}), ((), {"bytes": bytes(range(16))}), ((), {"bytes_le": bytes(range(16))}), ((), {"fields": (1, 2, 3, 4, 5, 6)}), ((), {"int": 5}), ((), {"int": 2**128 - 1, "version": 4}), ((s,), {"version": 1})):
    u = UUID(*args, **kw)
    print(u, repr(u), u.hex, u.int, u.urn, u.bytes, u.bytes_le, u.fields, u.variant, u.version, u.time, u.clock_seq, u.node, u.time_low, u.time_mid, u.time_hi_version, u.clock_seq_hi_variant, u.clock_seq_low)
for args, kw in (((), {}), (("",), {}), (("abc",), {}), (("x" * 32,), {}), ((5,), {}), ((s,), {"int": 5}), ((), {"bytes": b"123"}), ((), {"bytes_le": b"1"}), ((), {"fields": (1, 2)}), ((), {"fields": (2**32, 0, 0, 0, 0, 0)}), ((), {"fields": (0, 0, 0, 256, 0, 0)}), ((), {"int": -1}), ((), {"int": 2**128}), ((s,), {"version": 6}), ((s,), {"version": 0}), ((), {"nope": 1})):
    show(UUID, *args, **kw)
a, b = UUID(int=1), UUID(int=2)
print(a < b, a == UUID(int=1), hash(a) == hash(UUID(int=1)), sorted([b, a])[0] == a, a != 5, int(b), max(a, b) == b, {a: 1}[UUID(int=1)])
show(lambda: a < 5)
show(setattr, a, "int", 5)
show(setattr, a, "x", 5)
for ns in (uuid.NAMESPACE_DNS, uuid.NAMESPACE_URL, uuid.NAMESPACE_OID, uuid.NAMESPACE_X500):
    print(ns, uuid.uuid3(ns, "python.org"), uuid.uuid5(ns, "python.org"), uuid.uuid5(ns, "é"))
show(uuid.uuid3, "x", "y")
show(uuid.uuid5, a)
u1, u4 = uuid.uuid1(node=5, clock_seq=6), uuid.uuid4()
print(u1.version, u1.node, u1.clock_seq, u4.version, u4.variant, u4 != uuid.uuid4(), uuid.uuid1().variant, uuid.RFC_4122, uuid.RESERVED_NCS, uuid.RESERVED_MICROSOFT, uuid.RESERVED_FUTURE, 0 <= uuid.getnode() < 2**48)
