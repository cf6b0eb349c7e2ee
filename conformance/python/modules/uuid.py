# uuid.
import uuid, re
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.version, u.variant, u.urn, u.fields, u == uuid.UUID(hex="12345678123456781234567812345678"), u == uuid.UUID(int=u.int), u == uuid.UUID(bytes=u.bytes), str(uuid.UUID("{12345678-1234-5678-1234-567812345678}")), hash(u) == hash(uuid.UUID(str(u))), u < uuid.UUID(int=u.int + 1), u != "x", u.time_low, u.node, u.clock_seq)
v = uuid.uuid4()
print(v.version, v.variant == uuid.RFC_4122, bool(re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", str(v))), uuid.uuid4() != uuid.uuid4(), len(v.hex), uuid.uuid1().version)
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "http://x.y"), uuid.NAMESPACE_OID)
for a in ("bad", "", "12345678-1234-5678-1234-56781234567", 5, None):
    try: print(uuid.UUID(a))
    except Exception as e: print(type(e).__name__, e)
