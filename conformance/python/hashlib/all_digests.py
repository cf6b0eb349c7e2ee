# Every algorithm over lengths around its block size, in one piece and in many, copies on the way.
import hashlib

for name in sorted(hashlib.algorithms_guaranteed):
    shake = name.startswith("shake")
    make = getattr(hashlib, name)
    total = hashlib.sha256()
    for n in list(range(0, 20)) + [55, 56, 63, 64, 65, 71, 72, 73, 103, 104, 111, 112, 127, 128, 129, 135, 136, 137, 143, 144,
                                   145, 167, 168, 169, 255, 256, 257, 335, 336, 337, 1000, 4096, 70001]:
        data = bytes(i * 7 & 255 for i in range(n))
        whole = make(data)
        h = hashlib.new(name)
        step = max(1, n // 7)
        for i in range(0, n, step):
            h.update(data[i:i + step])
            c = h.copy()
            c.update(b"other")
        arguments = (200,) if shake else ()
        assert h.hexdigest(*arguments) == whole.hexdigest(*arguments), (name, n)
        total.update(h.digest(*arguments))
    print(name, total.hexdigest(), h.digest_size, h.block_size, h.name)
for size in (0, 1, 16, 136, 137, 168, 169, 1000):
    print(size, hashlib.sha256(hashlib.shake_128(b"x").digest(size) + hashlib.shake_256(b"x").digest(size)).hexdigest())
for make, wide in ((hashlib.blake2b, 1), (hashlib.blake2s, 0)):
    total = hashlib.sha256()
    for size in (1, 16, 31, 32) + (33, 64) * wide:
        for key in (b"", b"k", b"key" * 10):
            for salt in (b"", b"salty"):
                for person in (b"", b"persona"):
                    h = make(b"data", digest_size=size, key=key, salt=salt, person=person)
                    h.update(bytes(1000))
                    total.update(h.digest())
    print(total.hexdigest())
    print(make(b"t", fanout=2, depth=2, leaf_size=4096, node_offset=1, node_depth=0, inner_size=32, last_node=True).hexdigest())
    print(make(b"t", node_offset=2**40 + 5, node_depth=255, last_node=False).hexdigest())
    print(make(key=b"only a key").hexdigest(), make(b"", key=b"x", digest_size=4).copy().hexdigest())
