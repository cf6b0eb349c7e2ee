# compare: traceback
def f(rows):
    return [[1 // v for v in row] for row in rows]


f([[1], [0]])
