# throw() before the start, after the end, of classes and instances, caught and answered with a yield.
def g():
    while True:
        try:
            got = yield "ready"
            print("got", got)
        except ValueError as e:
            print("caught", repr(e))
            yield "answer"


it = g()
try:
    it.throw(ValueError("early"))
except ValueError as e:
    print("early", e, list(it))
it = g()
print(next(it), it.throw(ValueError), it.send(5), it.throw(ValueError("again")), next(it))
try:
    it.throw(KeyError("out"))
except KeyError as e:
    print(repr(e))
for action in (lambda: next(it), lambda: it.send(None), lambda: it.throw(ValueError("late")), lambda: it.close()):
    try:
        print(action())
    except (StopIteration, ValueError) as e:
        print(type(e).__name__, e)


def returns():
    try:
        yield 1
    except ValueError:
        return "done"


r = returns()
next(r)
try:
    r.throw(ValueError)
except StopIteration as e:
    print(e.value)
for bad in (5, "ValueError", int, None):
    r = returns()
    next(r)
    try:
        r.throw(bad)
    except TypeError as e:
        print(e)
