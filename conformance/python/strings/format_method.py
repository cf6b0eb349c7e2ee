# str.format: fields, attributes, indexes, conversions, nesting.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0[1]} {0[0]}".format([5, 6]), "{0[k]} {d[x y]}".format({"k": 1}, d={"x y": 2}), "{0.real} {0.imag}".format(3 + 4j), "{{}} {{{0}}}".format(1), "{!r} {!s} {!a}".format("é", "é", "é"), "{0!r:>6}".format("a"))
print("{:{}}|".format("a", 5), "{:{w}.{p}f}".format(3.14159, w=8, p=2), "{0:{1}{2}}".format("x", ">", 4), "{:>{width}}".format("r", width=6), "".format(), "no fields".format(1, 2), "{0}{0}".format("ab"), "{a[0][b]}".format(a=[{"b": "deep"}]), "{0.__class__.__name__}".format(5))
class P:
    x = 5
    def __format__(self, s): return f"P<{s}>"
    def __getitem__(self, k): return ("item", k)
print("{0.x} {0:abc} {0[key]} {0[3]} {0[-1]}".format(P()))
err(lambda: "{}".format())
err(lambda: "{} {}".format(1))
err(lambda: "{0} {1}".format(1))
err(lambda: "{a}".format(b=1))
err(lambda: "{0} {}".format(1, 2))
err(lambda: "{} {0}".format(1, 2))
err(lambda: "{".format(1))
err(lambda: "}".format(1))
err(lambda: "{0".format(1))
err(lambda: "{!x}".format(1))
err(lambda: "{0!}".format(1))
err(lambda: "{0!rs}".format(1))
err(lambda: "{0.foo}".format(1))
err(lambda: "{0[a]}".format([1]))
err(lambda: "{0[5]}".format([1]))
err(lambda: "{0[]}".format([1]))
err(lambda: "{0.}".format(1))
err(lambda: "{:d}".format("x"))
err(lambda: "{:s}".format(1))
err(lambda: "{:x}".format(1.5))
err(lambda: "{:zz}".format(1))
err(lambda: "{a!r:>{w}}".format(a=1))
err(lambda: "{0[0}".format([1]))
print("{a}-{b[0]}".format_map({"a": 1, "b": [2]}))
class D(dict):
    def __missing__(self, k): return f"<{k}>"
print("{x} {y}".format_map(D(x=1)))
err(lambda: "{}".format_map({}))
err(lambda: "{a}".format_map(5))
