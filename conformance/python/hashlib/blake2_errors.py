# Each parameter of blake2b and blake2s at its ends and beyond them.
import hashlib

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for make, most in ((hashlib.blake2b, 64), (hashlib.blake2s, 32)):
    print(make.__name__, make.SALT_SIZE, make.PERSON_SIZE, make.MAX_KEY_SIZE, make.MAX_DIGEST_SIZE)
    for kw in ({"digest_size": 1}, {"digest_size": most}, {"digest_size": 0}, {"digest_size": most + 1}, {"digest_size": -1}, {"key": bytes(most)}, {"key": bytes(most + 1)}, {"key": "text"},
               {"salt": bytes(make.SALT_SIZE)}, {"salt": bytes(make.SALT_SIZE + 1)}, {"person": bytes(make.PERSON_SIZE + 1)}, {"fanout": 0}, {"fanout": 255}, {"fanout": 256}, {"fanout": -1},
               {"depth": 1}, {"depth": 255}, {"depth": 0}, {"depth": 256}, {"leaf_size": 2**32 - 1}, {"leaf_size": 2**32}, {"leaf_size": -1}, {"node_offset": -1}, {"node_offset": 2**48},
               {"node_offset": 2**48 - 1}, {"node_offset": 2**64}, {"node_depth": 255}, {"node_depth": 256}, {"node_depth": -1}, {"inner_size": most}, {"inner_size": most + 1}, {"inner_size": -1},
               {"last_node": True}, {"digest_size": "5"}, {"salt": 5}, {"bogus": 1}, {"usedforsecurity": False}):
        print({k: v if not isinstance(v, bytes) else len(v) for k, v in kw.items()}, end=" ")
        show(lambda: make(b"data", **kw).hexdigest()[:16])
    show(make, "text")
    show(make, b"a", b"b")
    show(lambda: make(data=b"a").hexdigest()[:8])
    h = make(b"data")
    show(h.update, "text")
    print(h.name, h.digest_size, h.block_size, h.copy().digest() == h.digest())
