# Augmented assignment with every operator, on every target.
x = 10
x += 5; print(x)
x -= 3; print(x)
x *= 2; print(x)
x /= 4; print(x)
x //= 2; print(x)
x **= 3; print(x)
x %= 7; print(x)
y = 0b1100
y &= 0b0110; print(y)
y |= 0b1001; print(y)
y ^= 0b1111; print(y)
y <<= 3; print(y)
y >>= 1; print(y)
l = [1, 2]
alias = l
l += (3,)
print(alias, l is alias)
l *= 2
print(alias)
d = {"a": 1}
d["a"] += 5
print(d)
class C:
    v = 1
c = C()
c.v += 1
print(c.v, C.v)
t = (1,)
u = t
t += (2,)
print(t, u)
calls = []
def idx():
    calls.append(1)
    return 0
z = [1]
z[idx()] += 1
print(z, calls)
s = "a"
s += "b"
s *= 2
print(s)
