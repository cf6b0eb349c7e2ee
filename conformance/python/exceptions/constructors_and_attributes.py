# Arguments and attributes of the builtin exceptions.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
class E(Exception):
    def __init__(self,a,b): self.a=a
print(repr(E(1,2)), E(1,2).args, str(Exception()), str(Exception(1)), str(Exception(1,2)), repr(Exception('a')), repr(Exception(1,'b')), str(KeyError('a')), str(KeyError(1,2)), str(KeyError()), repr(KeyError('a')))
e=Exception('x'); e.args=[1,2]; print(e.args, e); t(setattr,e,'args',1); t(setattr,e,'__cause__',1); t(setattr,e,'__context__',1); t(setattr,e,'__traceback__',1); t(setattr,e,'__suppress_context__',1); t(delattr,e,'__cause__'); t(delattr,e,'__traceback__'); t(delattr,e,'args'); t(e.with_traceback,1); t(e.add_note,1); t(lambda: e.__notes__); e.foo=1; print(e.__dict__); t(Exception,a=1); t(ValueError,a=1); t(lambda: BaseException.__new__(int)); t(e.__setstate__,{'q':2}); print(e.q, e.__reduce__())
for c,a in [(StopIteration,(1,)),(StopIteration,()),(StopIteration,(1,2)),(SystemExit,()),(SystemExit,(2,)),(SystemExit,(1,2)),(ImportError,('m',)),(SyntaxError,()),(SyntaxError,('m',)),(SyntaxError,('m',('f',1,2,'t'))),(SyntaxError,('m',('f',1,2,'t',3,4))),(SyntaxError,('m',1)),(SyntaxError,('m',(1,2))),(UnicodeDecodeError,()),(UnicodeDecodeError,('utf8',b'abc',1,2,'r')),(UnicodeEncodeError,('utf8','abc',1,2,'r')),(UnicodeTranslateError,('abc',1,2,'r')),(UnicodeDecodeError,('utf8','abc',1,2,'r')),(UnicodeDecodeError,(1,b'',1,2,'r')),(AttributeError,('a',)),(NameError,('a',)),(OSError,(1,'a','b')),(IndexError,('i',)),(KeyError,('k',)),(UnicodeEncodeError,('ascii','a\u1234b',1,2,'bad')),(UnicodeEncodeError,('ascii','abc',0,3,'bad')),(UnicodeDecodeError,('ascii',b'\xff\xfe',0,2,'bad')),(UnicodeTranslateError,('a\U0001f600',1,2,'bad'))]:
    try: x=c(*a); print(c.__name__, repr(x), str(x), x.args, [(n,getattr(x,n)) for n in ('value','code','msg','name','path','filename','lineno','offset','text','end_lineno','end_offset','print_file_and_line','encoding','object','start','end','reason','obj','errno','strerror') if hasattr(x,n)])
    except Exception as e: print(c.__name__, a, type(e).__name__, e)
t(ImportError,'m',name='n',path='p'); t(ImportError,name=1,x=2); t(lambda: ImportError('m',name='n').name); t(lambda: AttributeError('m',name='n',obj=3).obj); t(lambda: NameError('m',name='n').name); t(NameError,'m',obj=3); t(lambda: repr(ImportError('m',name='n')))
