# A staticmethod or classmethod object carries attributes.
def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


def mark(f): f.marked = True; return f
class C:
    @mark
    @staticmethod
    def s(): return 1
    @mark
    @classmethod
    def c(cls): return 2
t(lambda: (C.__dict__['s'].marked, C.__dict__['c'].marked, C.s(), C.c()))
