# A method taken from its class and called with keywords alone has no receiver.
def err(f):
    try:
        print("no error:", f())
    except Exception as e:
        print(type(e).__name__ + ":", e)


err(lambda: str.upper(x="abc"))
err(lambda: str.format(start="a"))
err(lambda: str.join(sep=["a"]))
err(lambda: list.append(object=[]))
err(lambda: dict.get(key={}))
err(lambda: int.to_bytes(length=1))
err(lambda: float.hex(x=1.5))
err(lambda: str.__init__(self=1))
err(lambda: str.__len__(x="a"))
err(lambda: list.__getitem__(self=[1]))
err(lambda: object.__format__(spec=""))
err(lambda: object.__eq__(a=1))
err(lambda: str.__str__(self="a"))
err(lambda: set.add(x={1}))
err(lambda: bytes.hex(sep=":"))
err(lambda: tuple.index(value=(1,)))
err(lambda: range.count(value=range(3)))
