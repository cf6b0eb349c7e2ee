# uuid: making from every form, fields, order, versions, errors.
import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
for form in ("{12345678-1234-5678-1234-567812345678}", "12345678123456781234567812345678",
             "urn:uuid:12345678-1234-5678-1234-567812345678", "12345678-12345678-1234567812345678"):
    print(uuid.UUID(form) == u, uuid.UUID(hex=form) == u)
print(uuid.UUID(bytes=b"\x12\x34\x56\x78" * 4), uuid.UUID(bytes_le=b"\x78\x56\x34\x12\x34\x12\x78\x56" +
      b"\x12\x34\x56\x78" * 2), uuid.UUID(fields=(0x12345678, 0x1234, 0x5678, 0x12, 0x34, 0x567812345678)),
      uuid.UUID(int=0x12345678123456781234567812345678), uuid.UUID(int=5, version=4))
print(u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.time_low, u.time_mid, u.time_hi_version,
      u.clock_seq_hi_variant, u.clock_seq_low, u.time, u.clock_seq, u.node, u.urn, u.variant, u.version)
print(str(u), repr(u), int(u), hash(u) == hash(uuid.UUID(u.hex)), u == str(u), u < uuid.UUID(int=u.int + 1),
      sorted([uuid.UUID(int=2), uuid.UUID(int=1)]))
for n in range(16):
    w = uuid.UUID(int=n << 60 | 0x1000 << 64)
    print(n, w.variant, w.version, end="; ")
print()
print(uuid.RESERVED_NCS, uuid.RFC_4122, uuid.RESERVED_MICROSOFT, uuid.RESERVED_FUTURE)
for space in ("DNS", "URL", "OID", "X500"):
    ns = getattr(uuid, "NAMESPACE_" + space)
    print(space, ns, uuid.uuid3(ns, "python.org"), uuid.uuid5(ns, "python.org"), uuid.uuid5(ns, "\xe9"))
for bad in (lambda: uuid.UUID(), lambda: uuid.UUID("x"), lambda: uuid.UUID("1" * 31),
            lambda: uuid.UUID("g" * 32), lambda: uuid.UUID(bytes=b"x"), lambda: uuid.UUID(bytes_le=b"x"),
            lambda: uuid.UUID(fields=(1,)), lambda: uuid.UUID(fields=(-1, 0, 0, 0, 0, 0)),
            lambda: uuid.UUID(fields=(0, 1 << 16, 0, 0, 0, 0)), lambda: uuid.UUID(int=-1),
            lambda: uuid.UUID(int=1 << 128), lambda: uuid.UUID(int=1, version=9),
            lambda: uuid.UUID("1", bytes=b""), lambda: setattr(u, "int", 1),
            lambda: uuid.UUID(5), lambda: uuid.uuid3("x", "y")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
a, b = uuid.uuid4(), uuid.uuid4()
print(a != b, a.version, a.variant, uuid.uuid1().version, uuid.uuid1(node=5, clock_seq=7).node,
      uuid.uuid1(5, 7).clock_seq, uuid.uuid1() != uuid.uuid1())
