# object_hook, object_pairs_hook, default, cls and what they may return or raise.
import json
from collections import OrderedDict

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


doc = '{"a": {"b": [1, {"c": 2}]}, "d": {}}'
print(json.loads(doc, object_hook=lambda d: sorted(d)), json.loads(doc, object_pairs_hook=tuple), json.loads(doc, object_hook=len, object_pairs_hook=list), json.loads(doc, object_pairs_hook=OrderedDict), json.loads("[]", object_hook=len), json.loads("[{}]", object_hook=lambda d: None))
show(json.loads, doc, object_hook=lambda d: 1 / 0)
show(json.loads, doc, object_hook=5)


class Point:
    def __init__(self, x):
        self.x = x


def default(o):
    if isinstance(o, Point):
        return {"x": o.x}
    if isinstance(o, set):
        return sorted(o)
    raise TypeError(f"cannot write {type(o).__name__}")


print(json.dumps([Point(1), {2, 1}, {"k": Point(Point(3))}], default=default))
show(json.dumps, Point(1))
show(json.dumps, [1j], default=default)
show(json.dumps, Point(1), default=lambda o: o)
show(json.dumps, Point(1), default=lambda o: [o])
show(json.dumps, {"a": Point(1)}, default=lambda o: "text")
show(json.dumps, {Point(1): 1}, default=default)


class Encoder(json.JSONEncoder):
    def default(self, o):
        return ["made", o.x] if isinstance(o, Point) else super().default(o)


print(json.dumps(Point(5), cls=Encoder), Encoder(indent=1).encode({"p": Point(1)}), "".join(Encoder().iterencode([Point(1), "x", 1.5])))
show(json.dumps, {1, 2}, cls=Encoder)


class Decoder(json.JSONDecoder):
    def decode(self, s, **kw):
        return ("decoded", super().decode(s, **kw))


print(json.loads("[1]", cls=Decoder), json.loads("[1]", cls=Decoder, parse_int=float))
show(json.loads, "1", cls=Decoder, bogus=1)
show(json.dumps, 1, cls=Encoder, bogus=1)
loop = []
loop.append(loop)
show(json.dumps, loop)
show(json.dumps, {"a": loop})
