# Deep nesting of brackets and calls.
x = [[[[[[[[[[1]]]]]]]]]]
print(x[0][0][0][0][0][0][0][0][0][0])
print(((((((((((1)))))))))))
f = lambda a: lambda b: lambda c: lambda d: a + b + c + d
print(f(1)(2)(3)(4))
d = {"a": {"b": {"c": [1, {"d": (2, 3)}]}}}
print(d["a"]["b"]["c"][1]["d"][1])
print([[j for j in range(i)] for i in range(4)], {k: {kk: [k, kk] for kk in range(2)} for k in range(2)})
