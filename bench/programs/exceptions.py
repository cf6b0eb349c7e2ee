# Exceptions: raise, catch, finally, custom classes, look-up misses.
class AppError(Exception):
    def __init__(self, code):
        super().__init__("code %d" % code)
        self.code = code


def risky(i):
    if i % 3 == 0:
        raise ValueError("three")
    if i % 5 == 0:
        raise AppError(i)
    return i


def guarded(i, log):
    try:
        return risky(i)
    except ValueError:
        return 1
    except AppError as e:
        return e.code
    finally:
        log[0] += 1


log = [0]
total = 0
d = {"a": 1}
for i in range(900000):
    total += guarded(i, log)
    try:
        total += d["a"]
        if i & 7 == 0:
            total += d["missing"]
    except KeyError:
        total += 2
    try:
        pass
    finally:
        total += 1


def deep(n):
    if n == 0:
        raise RuntimeError("deep")
    deep(n - 1)


for _ in range(8000):
    try:
        deep(25)
    except RuntimeError as e:
        total += len(str(e))
print(total, log[0])
