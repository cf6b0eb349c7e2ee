# Coroutines and async generators hand the arguments of throw() to what they await, and athrow() looks at
# its own only when it is awaited.
class Told:
    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def throw(self, *given):
        print("  told", given)
        return "answer"


kept = []


def keep(x):
    kept.append(x)
    return x


async def waits(x):
    await x
    print("awaited")


async def generates(x):
    try:
        yield "first"
    except ValueError as e:
        yield repr(e)
    await x


def attempt(name, call):
    try:
        print(name, "->", call())
    except BaseException as e:
        print(name, "->", type(e).__name__, e)


for call in [(5,), (ValueError, 1), (ValueError, 3, 4), (ValueError(1), 2), (None,)]:
    c = keep(waits(keep(Told())))
    c.send(None)
    attempt(f"coroutine {call}", lambda: c.throw(*call))
    w = keep(keep(waits(keep(Told()))).__await__())
    next(w)
    attempt(f"wrapper {call}", lambda: w.throw(*call))
    a = keep(generates(keep(Told())))
    attempt("anext", lambda: a.__anext__().send(None))
    step = []
    attempt(f"athrow {call} made", lambda: step.append(keep(a.athrow(*call))))
    attempt(f"athrow {call} awaited", lambda: step[0].send(None))
    attempt("again", lambda: a.__anext__().send(None))
