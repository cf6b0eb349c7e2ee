# Recursion, mutual recursion, depth limit.
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(10), fact(30))
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(even(100), odd(7))
def hanoi(n, a, b, c):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(8, "a", "b", "c"))
def forever(n): return forever(n + 1)
try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print(depth(900))
class R:
    def __getattr__(self, n): return self.missing
try:
    R().x
except RecursionError as e:
    print("RecursionError")
def ack(m, n):
    if m == 0: return n + 1
    if n == 0: return ack(m - 1, 1)
    return ack(m - 1, ack(m, n - 1))
print(ack(2, 3))
