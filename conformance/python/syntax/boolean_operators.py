# and, or, not: results are operands, evaluation is lazy.
def t(x):
    print("t", x)
    return x

print(t(0) or t("") or t([]) or t("x"))
print(t(1) and t("") and t(2))
print(t(1) or t(2), t(0) and t(1))
print(not 0, not "a", not [], not None, not not 5)
print(1 and 2 or 3, 0 and 2 or 3, None or 0 or {} or ())
print(True + True, True and 5, False or None)
print(1 if [] else 2, 1 if [0] else 2)
