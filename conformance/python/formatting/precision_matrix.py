# f, e, g, % and none with precision 0 to 6 and 17.
for x in (0.0, 1.0, 1.5, 2.5, 9.9999995, 123.456, 0.000123456, 1e-7, 123456.789, 1e15, 1e17, 6.02214076e23):
    for t in ("f", "e", "g", "%", ""):
        print(x, repr(t), [format(x, f".{p}{t}") if (p or t) else "" for p in (0, 1, 2, 3, 6, 17)])
