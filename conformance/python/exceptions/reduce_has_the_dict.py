# Reduce has the dict.
e = ValueError(1)
print(e.__reduce__())
e.x = 1
print(e.__reduce__())
class E(Exception):
    def __init__(self, a, b): super().__init__(a); self.b = b
print(E(1, 2).__reduce__()[1:])
