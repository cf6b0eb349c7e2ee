# close(): yields on the way out, returns, other exceptions, what is running, and twice.
def show(make, started=True):
    it = make()
    if started:
        next(it)
    try:
        print(make.__name__, it.close(), it.close(), list(it))
    except Exception as e:
        print(make.__name__, type(e).__name__, e)


def plain():
    yield 1


def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def returns():
    try:
        yield 1
    except GeneratorExit:
        return 5


def replaces():
    try:
        yield 1
    finally:
        raise KeyError("on the way")


def stops():
    try:
        yield 1
    except GeneratorExit:
        raise StopIteration("inside")


def reraises():
    try:
        yield 1
    except GeneratorExit as e:
        print("leaving", repr(e))
        raise


def nested():
    try:
        yield from reraises()
    finally:
        print("outer finally")


for make in (plain, ignores, returns, replaces, stops, reraises, nested):
    show(make)
    show(make, False)


def closes_itself():
    try:
        me.close()
    except ValueError as e:
        yield str(e)


me = closes_itself()
print(next(me))
