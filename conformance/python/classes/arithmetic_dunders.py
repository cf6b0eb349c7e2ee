# Binary, reflected and in-place operators.
class N:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"N({self.v})"
def install(name):
    def op(self, o): return f"{name}({self.v!r},{o!r})"
    setattr(N, f"__{name}__", op)
    def rop(self, o): return f"r{name}({self.v!r},{o!r})"
    setattr(N, f"__r{name}__", rop)
for n in "add sub mul truediv floordiv mod pow matmul lshift rshift and or xor divmod".split():
    install(n)
a = N(1)
print(a + 2, a - 2, a * 2, a / 2, a // 2, a % 2, a ** 2, a @ 2, a << 2, a >> 2, a & 2, a | 2, a ^ 2, divmod(a, 2))
print(2 + a, 2 - a, 2 * a, 2 / a, 2 // a, 2 % a, 2 ** a, 2 @ a, 2 << a, 2 >> a, 2 & a, 2 | a, 2 ^ a, divmod(2, a))
print("s" + a, [1] + a, None + a, "x" % a if False else "", 1.5 * a)
b = a
b += 1
print(b)
class I:
    def __init__(self): self.log = []
    def __iadd__(self, o): self.log.append(("+", o)); return self
    def __isub__(self, o): self.log.append(("-", o)); return self
    def __imul__(self, o): self.log.append(("*", o)); return self
    def __itruediv__(self, o): self.log.append(("/", o)); return self
    def __ifloordiv__(self, o): self.log.append(("//", o)); return self
    def __imod__(self, o): self.log.append(("%", o)); return self
    def __ipow__(self, o): self.log.append(("**", o)); return self
    def __iand__(self, o): self.log.append(("&", o)); return self
    def __ior__(self, o): self.log.append(("|", o)); return self
    def __ixor__(self, o): self.log.append(("^", o)); return self
    def __ilshift__(self, o): self.log.append(("<<", o)); return self
    def __irshift__(self, o): self.log.append((">>", o)); return self
    def __imatmul__(self, o): self.log.append(("@", o)); return self
i = j = I()
i += 1; i -= 2; i *= 3; i /= 4; i //= 5; i %= 6; i **= 7; i &= 8; i |= 9; i ^= 10; i <<= 11; i >>= 12; i @= 13
print(i.log, i is j)
