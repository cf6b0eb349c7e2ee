# Objects as context managers and with weak use of lifecycle.
class Ctx:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None, v, tb is not None)
        return self.swallow
with Ctx("a") as c:
    print(c.name)
with Ctx("b", True):
    raise ValueError("x")
try:
    with Ctx("c"):
        raise KeyError("k")
except KeyError as e:
    print("caught", e)
with Ctx("d") as d, Ctx("e", True) as e:
    1 / 0
print("after")
