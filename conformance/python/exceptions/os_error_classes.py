# OSError by errno, its fields, and classes that override __new__ or __init__.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
for n in (1,2,9,10,11,13,17,20,21,32,104,103,111,110,3,4,5,12,28,16): print(n, type(OSError(n,'x')).__name__, OSError(n,'x'))
print(OSError(2,'x','f'), OSError(2,'x','f',None,'g'), repr(OSError(2,'x','f')), OSError(2,'x','f').args, OSError(2,'x','f').filename2, OSError('a'), OSError(), OSError(2,'x').errno, OSError(2,'x').strerror, OSError(1,2,3,4,5,).args)
t(lambda: OSError(1,2,3,4,5,6).args)
class SO(OSError): pass
print(type(SO(2,'x')), SO(2,'x').errno)
t(lambda: BlockingIOError(11,'m','f').filename)
class SK(OSError):
    def __new__(cls, arg): return OSError.__new__(cls, 'o'+arg)
    def __init__(self, arg): self.bar=arg
t(lambda: (SK(arg='x').bar, SK('a').args, str(SK('a'))))
class SI(OSError):
    def __init__(self, a, bar=None): super().__init__(a); self.bar=bar
t(lambda: (SI('a', bar=4).args, SI(a='a').bar))
class SN(OSError):
    def __new__(cls, a, bar=None): self=OSError.__new__(cls,a); self.baz=bar; return self
t(lambda: (SN('a',bar=2).baz, SN('a').args))
