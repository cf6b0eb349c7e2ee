# compare: traceback
class C:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        print("exit")


with C():
    raise OSError(2, "No such thing")
