# Errors of element, condition and iterator leave the comprehension; what was made before is dropped.
log = []


def source():
    try:
        for i in range(5):
            yield i
    finally:
        log.append("closed")


def check(i):
    if i == 3:
        raise ValueError(f"at {i}")
    log.append(i)
    return True


for make in (lambda: [check(i) for i in source()], lambda: {i: check(i) for i in source()},
             lambda: {i for i in source() if check(i)}, lambda: list(i for i in source() if check(i))):
    log.clear()
    g = None
    try:
        make()
    except ValueError as e:
        print(e, log[:3])


class Stops:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("done")


print([x for x in Stops()], {x: 1 for x in Stops()})


def stop():
    raise StopIteration


for make in (lambda: [stop() for _ in range(2)], lambda: list(stop() for _ in range(2)),
             lambda: {1: [] for x in [[]] if {x}}, lambda: {[]: 1 for _ in range(1)}, lambda: {[] for _ in range(1)}):
    try:
        print(make())
    except (StopIteration, RuntimeError, TypeError) as e:
        print(type(e).__name__, e)
