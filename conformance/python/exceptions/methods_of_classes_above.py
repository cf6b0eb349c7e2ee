# An exception class that borrows the __init__ or __str__ of a class above, past the one that has fields or a text of its own.
class E(KeyError): __str__ = Exception.__str__
print(str(E('a b')), E('a b'))
class F(KeyError):
    def __str__(self): return super(LookupError, self).__str__()
print(str(F('q')))
class G(OSError): __str__ = BaseException.__str__
print(G(2,'no'))
print(BaseException.__str__(KeyError('x')), Exception.__str__(SyntaxError('m',('f',1,2,'t'))), BaseException.__str__(UnicodeDecodeError('a',b'b',0,1,'c')))
print(BaseException.__str__(OSError(2,'no','f')))
print(Exception.__init__(KeyError('x'), 5), )
e=KeyError('x'); Exception.__init__(e, 1, 2); print(e.args)
e=OSError(2,'x'); Exception.__init__(e, 1, 2); print(e.args, e.errno)
e=OSError(2,'x'); OSError.__init__(e, 1, 2); print(e.args, e.errno)
e=StopIteration(1); Exception.__init__(e, 7); print(e.value, e.args); StopIteration.__init__(e, 8); print(e.value, e.args)
e=SystemExit(1); BaseException.__init__(e, 7); print(e.code, e.args); SystemExit.__init__(e,3,4); print(e.code)
e=ImportError('a',name='n'); ImportError.__init__(e,'b',path='q'); print(e.name,e.path,e.msg,e.args)
e=SyntaxError('m',('f',1,2,'t')); Exception.__init__(e,'z'); print(e.msg, e.args)
e=AttributeError('m',name='n',obj=1); AttributeError.__init__(e,'z'); print(e.name,e.obj)
class M(OSError):
    def __init__(self,*a): Exception.__init__(self,'msg',*a)
m=M(1,2); print(m.args,m.errno,str(m), repr(m))
class S(StopIteration):
    def __init__(self,*a): BaseException.__init__(self,'msg',*a)
print(S(1).value, S(1).args)
print(KeyError.__str__, OSError.__str__, ValueError.__init__, LookupError.__init__)
class Mixed(ValueError, StopIteration): pass
print(Mixed(1).args, Mixed(1).value)
class Both(StopIteration, ValueError): pass
print(Both(1).args, Both(1).value)
class Mine(Exception):
    def __init__(self, *args): print("mine", args)
class Behind(KeyError, Mine): pass
print(repr(Behind(1)), str(Behind("a")))
class Coded(OSError):
    def __init__(self, code):
        Exception.__init__(self, f"code {code}")
        self.code = code
print(Coded(5), Coded(5).errno, Coded(5).args, Coded(5).code)
for call in (lambda: KeyError.__str__(ValueError(1)), lambda: KeyError.__init__(ValueError(1)), lambda: Exception.__init__(ValueError(1), a=1), lambda: OSError.__str__(), lambda: StopIteration.__init__(Exception(), 1)):
    try:
        print(call())
    except TypeError as e:
        print(e)
