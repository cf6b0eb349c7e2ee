# Os error initialised again.
class E(OSError):
    def __init__(self, *a): super().__init__(*a)
def shown(e): return e.errno, e.strerror, e.filename, e.filename2, e.args, str(e)
for again in ((7,), (), (3, 'new'), (4, 'new', 'g'), (5, 'n', 'h', None, 'i'), (1, 2, 3, 4, 5, 6)):
    e = E(2, 'no', 'f')
    print(shown(e))
    e.__init__(*again)
    print(again, shown(e))
p = OSError(2, 'no', 'f')
p.__init__(7)
print(shown(p))
