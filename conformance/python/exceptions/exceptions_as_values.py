# Exceptions as values: in lists, dicts, compared, sorted by text.
es = [ValueError("b"), KeyError("a"), ValueError("b")]
print([type(e).__name__ for e in es], es[0] == es[2], es[0] == es[0], sorted(map(str, es)))
counts = {}
for e in es:
    counts[type(e)] = counts.get(type(e), 0) + 1
print({k.__name__: v for k, v in counts.items()})
def attempt(n):
    if n < 3: raise ConnectionError(f"try {n}")
    return "ok"
def retry(f, times):
    last = None
    for i in range(times):
        try: return f(i)
        except ConnectionError as e: last = e
    raise RuntimeError("gave up") from last
print(retry(attempt, 5))
try: retry(attempt, 2)
except RuntimeError as e: print(e, "<-", e.__cause__)
