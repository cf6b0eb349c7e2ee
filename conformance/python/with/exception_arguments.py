# __exit__ receives class, instance and traceback; raising them again keeps the object.
class M:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print(kind, repr(value), type(tb).__name__, tb is value.__traceback__, value.__context__)
        self.value = value


for error in (ValueError("a"), KeyError, StopIteration(3), GeneratorExit, SystemExit(4), KeyboardInterrupt()):
    m = M()
    try:
        with m:
            raise error
    except BaseException as e:
        print(e is m.value, e is error, e.__traceback__.tb_lineno > 0)


class Again(M):
    def __exit__(self, kind, value, tb):
        raise value


class Other(M):
    def __exit__(self, kind, value, tb):
        raise KeyError("other") from None


for cls in (Again, Other):
    try:
        with cls():
            raise ValueError("v")
    except Exception as e:
        print(repr(e), repr(e.__context__), e.__suppress_context__)
