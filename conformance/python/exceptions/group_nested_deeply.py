# Groups nested deeper than the stack: RecursionError, and nothing else.
g = ValueError("leaf")
for i in range(3000):
    g = ExceptionGroup(str(i), [g])
for attempt in (lambda: g.split(ValueError), lambda: g.subgroup(TypeError),
                lambda: g.split(lambda e: False)):
    try:
        attempt()
        print("no error")
    except RecursionError as e:
        print("RecursionError")
print(g, g.split(ExceptionGroup)[0] is g)
try:
    try:
        raise g
    except* ValueError:
        print("never")
except RecursionError:
    print("RecursionError in except*")
h = g
for i in range(5):
    h = h.exceptions[0]
print(h.message)
