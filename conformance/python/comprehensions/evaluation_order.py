# In which order the parts of a comprehension run: first iterable outside, then filters, element last, key before value.
def t(label, value=True):
    print(label, end=" ")
    return value


print([t("e", x) for x in t("first", [1, 2]) if t("if1") if t("if2", x > 1) for y in t("second", [3])])
print({t("k", x): t("v", x) for x in t("it", [1, 2])})
print({t("e", x) for x in t("it", [1]) if not t("no", False)})
g = (t("e", x) for x in t("now", [1, 2]) for y in t("later", [0]))
print("made")
print(list(g))
try:
    (x for x in 5)
except TypeError as e:
    print(e)
g = (x for _ in [0] for x in 5)
try:
    next(g)
except TypeError as e:
    print(e)
print([[t(f"{i}{j}", i * j) for j in range(2)] for i in range(2)])
print([x := 5, [x for x in range(2)], x])
