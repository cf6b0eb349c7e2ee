# Refused: yield in comprehension.
def f():
    return [(yield x) for x in y]
