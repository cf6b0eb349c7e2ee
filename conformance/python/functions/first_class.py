# Functions as values.
def add(a, b): return a + b
def mul(a, b): return a * b
ops = {"+": add, "*": mul}
print([ops[o](3, 4) for o in "+*"])
def compose(*fs):
    def inner(x):
        for f in fs: x = f(x)
        return x
    return inner
print(compose(str, len, lambda n: n * 2)(12345))
def apply(f, *a, **k): return f(*a, **k)
print(apply(apply, add, 1, 2), apply(sorted, [2, 1], reverse=True))
print(add == add, add is not mul, {add: 1}[add], add in [mul, add])
m = "abc".upper
print(m(), [].append.__name__, len.__name__, str.upper("x"))
