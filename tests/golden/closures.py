# Cells of parameters and locals; variables only inlined comprehensions capture stay registers.
def f(self, items, factor):
    scaled = [x * factor for x in items]

    def g():
        return self, total

    total = 0
    for i in items:
        total += i
    del total
    return g, scaled
