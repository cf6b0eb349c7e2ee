# Each attribute of identifiers of each version and variant, and that they cannot be set.
import uuid

for text in ("12345678-1234-1678-8234-567812345678", "12345678-1234-2678-9234-567812345678", "12345678-1234-3678-a234-567812345678", "12345678-1234-4678-b234-567812345678", "12345678-1234-5678-0234-567812345678", "12345678-1234-5678-c234-567812345678", "12345678-1234-5678-e234-567812345678", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"):
    u = uuid.UUID(text)
    print(u, repr(u), u.urn, u.hex, u.int, u.version, u.variant)
    print(u.fields, u.time_low, u.time_mid, u.time_hi_version, u.clock_seq_hi_variant, u.clock_seq_low, u.node, u.time, u.clock_seq)
    print(u.bytes, u.bytes_le)
for name in ("int", "hex", "newone", "version"):
    try:
        setattr(u, name, 5)
    except Exception as e:
        print(type(e).__name__, e)
print(uuid.RESERVED_NCS, "/", uuid.RFC_4122, "/", uuid.RESERVED_MICROSOFT, "/", uuid.RESERVED_FUTURE)
print(uuid.NAMESPACE_DNS, uuid.NAMESPACE_URL, uuid.NAMESPACE_OID, uuid.NAMESPACE_X500)
