# __exit__ gets three Nones when the block is left by return, break or continue, and cannot stop those.
class M:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        print("exit", args[0], repr(args[1]))
        return True


def returns():
    with M():
        return "returned"
    return "fell out"


def nested():
    for i in range(4):
        with M():
            if i == 0:
                continue
            if i == 2:
                break
            print("body", i)
    else:
        print("not broken")
    return i


def swallowed():
    with M():
        raise ValueError("gone")
    return "went on"


def generator():
    with M():
        yield 1
        yield 2


def return_in_finally():
    with M():
        try:
            return 1
        finally:
            return 2


print(returns(), nested(), return_in_finally())
print(list(generator()))
g = generator()
next(g)
g.close()


class Plain(M):
    def __exit__(self, *args):
        print("plain", args[0] and args[0].__name__)


def keeps():
    with Plain():
        with M():
            raise KeyError(1)
        return "kept"


print(keeps())
