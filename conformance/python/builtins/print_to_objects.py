# print to an object with write; str of many builtins.
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append("<flush>")
w = W()
print("a", 1, sep="-", end=";", file=w)
print(file=w)
print("x", file=w, flush=True)
print(w.parts)
try: print("x", file=5)
except AttributeError as e: print(e)
print("to stdout", file=None)
