# uuid1, 3, 4 and 5: versions, given nodes and clocks, known answers and wrong arguments.
import uuid

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"))
print(uuid.uuid3(uuid.NAMESPACE_URL, ""), uuid.uuid5(uuid.NAMESPACE_OID, "caf\xe9 \u20ac"), uuid.uuid5(namespace=uuid.UUID(int=0), name="x"))
for make in (uuid.uuid1, uuid.uuid4):
    made = [make() for _ in range(50)]
    print(len(set(made)), {u.version for u in made}, {u.variant for u in made}, sorted(u.time for u in made) == [u.time for u in made] if make is uuid.uuid1 else "")
u = uuid.uuid1(node=0x123456789abc, clock_seq=5)
print(hex(u.node), u.clock_seq, u.version, uuid.uuid1(1, 0x3fff).clock_seq, uuid.uuid1(0).node)
show(uuid.uuid1, -1)
show(uuid.uuid1, 2**48)
show(uuid.uuid5, uuid.NAMESPACE_DNS)
show(uuid.uuid5, "x", "y")
show(uuid.uuid5, uuid.NAMESPACE_DNS, 5)
show(uuid.uuid4, 1)
print(0 < uuid.getnode() < 2**48, uuid.getnode() == uuid.getnode())
