# f-strings and format: plain, numbers, alignment, nesting.
def row(i, name, price):
    return f"{i:>6}|{name:<12}|{price:10.2f}|{i:05d}|{i:,}|{i:x}"


total = 0
for i in range(350000):
    name = f"item{i % 100}"
    s = f"{name}-{i}-{i * 2}"
    total += len(s)
    if i % 2 == 0:
        total += len(row(i, name, i * 0.25))
    if i % 4 == 0:
        total += len("{} {:>4} {!r}".format(i, name, name)) + len("%s %5d %.1f" % (name, i, i / 3))
    total += len(f"{i!s}{name!r}{total % 7}")
print(total)
