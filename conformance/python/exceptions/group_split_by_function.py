# split() and subgroup() by a function, which sees groups and leaves.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

tree = ExceptionGroup("top", [ValueError(1), ExceptionGroup("a", [TypeError(2), ValueError(3)])])
seen = []
def odd(e):
    seen.append(repr(e))
    return not isinstance(e, ExceptionGroup) and e.args[0] % 2
for part in tree.split(odd):
    show(part)
print(*seen, sep="\n")
show(tree.subgroup(lambda e: "yes" if isinstance(e, ExceptionGroup) and e.message == "a" else ""))
print(tree.split(lambda e: True)[0] is tree, tree.subgroup(lambda e: []))
def fails(e):
    raise KeyError("fails")
class Unsure:
    def __bool__(self):
        raise OSError("unsure")
for f in (fails, lambda: 1, lambda e: Unsure()):
    try:
        tree.split(f)
    except Exception as e:
        print(type(e).__name__, e)
