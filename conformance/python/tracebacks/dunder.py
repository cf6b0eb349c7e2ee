# compare: traceback
class V:
    def __add__(self, o):
        return self.missing + o


V() + 1
