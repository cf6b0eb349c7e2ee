# The truth of what __exit__ returns decides; errors in it and in that truth.
class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("asked")
        if self.value is None:
            raise RuntimeError("no truth")
        return self.value


class M:
    def __init__(self, result):
        self.result = result

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return self.result


def run(result, fail=True):
    try:
        with M(result):
            if fail:
                raise ValueError("body")
        print("swallowed" if fail else "fine")
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__))


for result in (None, 0, "", [], 1, "yes", [0], Truth(True), Truth(False), Truth(None)):
    run(result)
run(Truth(None), fail=False)
