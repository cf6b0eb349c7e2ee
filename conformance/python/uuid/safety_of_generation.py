# SafeUUID and is_safe: the members, their values and repr, what an identifier is told.
import copy
import uuid

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


print(list(uuid.SafeUUID), uuid.SafeUUID.safe, repr(uuid.SafeUUID.unsafe), uuid.SafeUUID.unknown.value, uuid.SafeUUID(0), uuid.SafeUUID["unknown"].name, len(uuid.SafeUUID))
show(uuid.SafeUUID, 5)
show(lambda: uuid.SafeUUID["nope"])
u = uuid.UUID(int=1)
s = uuid.UUID(int=1, is_safe=uuid.SafeUUID.safe)
n = uuid.UUID(int=1, is_safe=uuid.SafeUUID.unsafe)
print(u.is_safe, s.is_safe, n.is_safe, u == s == n, hash(u) == hash(s), s.is_safe is uuid.SafeUUID.safe)
print(uuid.uuid4().is_safe, uuid.uuid5(u, "x").is_safe, uuid.SafeUUID.safe == 0, uuid.SafeUUID.safe in {uuid.SafeUUID.safe: 1})
print(uuid.bytes_ is bytes, uuid.int_ is int, sorted(uuid.SafeUUID.__members__))
