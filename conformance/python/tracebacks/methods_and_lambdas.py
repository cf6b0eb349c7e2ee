# compare: traceback
class A:
    def m(self, f):
        return f(self)

    @property
    def p(self):
        return [x for x in self.items()]

    def items(self):
        yield 1
        raise LookupError("in generator")


A().m(lambda a: a.p)
