# f-strings with walrus, slices, comparison, colons inside brackets, comments of meaning.
x = [1, 2, 3, 4]
print(f"{x[1:3]} {x[::-1]} {(y := 5)} {y}", f"{ {'a': {'b': 1}}['a']['b'] }", f"{(lambda: 7)()}", f"{x[0]:>{x[3]}}", f"{'a' if x else 'b':>3}", f"{x[0] < x[1] == True}", f"{'yes' if 1 != 2 else 'no'}")
print(f"{'{'}{'}'}", f"{'a:b'}", f"{'a!b'}", f"{str(x)!r}", f"{x!r:.4}", f"{dict(a=1)}", f"{'=':=^5}", f"{1 if True else 2:03d}", f"{-x[0]}", f"{+x[0]:+}", f"{~x[0]}", f"{x[0] and x[1]}", f"{x and 'and'}")
