# Construction, fields, repr and pickling-free protocol of every exception class.
def t(f, *a):
    try: print(repr(f(*a)))
    except BaseException as e: print(type(e).__name__, e)
for n in "BaseException Exception ValueError KeyError IndexError StopIteration SystemExit OSError FileNotFoundError ImportError AttributeError NameError RuntimeError SyntaxError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError MemoryError AssertionError StopAsyncIteration KeyboardInterrupt Warning ZeroDivisionError TimeoutError ConnectionResetError ModuleNotFoundError UnboundLocalError IndentationError UnicodeError LookupError ArithmeticError RecursionError NotImplementedError EOFError".split():
    c = {'BaseException':BaseException,'Exception':Exception,'ValueError':ValueError,'KeyError':KeyError,'IndexError':IndexError,'StopIteration':StopIteration,'SystemExit':SystemExit,'OSError':OSError,'FileNotFoundError':FileNotFoundError,'ImportError':ImportError,'AttributeError':AttributeError,'NameError':NameError,'RuntimeError':RuntimeError,'SyntaxError':SyntaxError,'UnicodeDecodeError':UnicodeDecodeError,'UnicodeEncodeError':UnicodeEncodeError,'UnicodeTranslateError':UnicodeTranslateError,'MemoryError':MemoryError,'AssertionError':AssertionError,'StopAsyncIteration':StopAsyncIteration,'KeyboardInterrupt':KeyboardInterrupt,'Warning':Warning,'ZeroDivisionError':ZeroDivisionError,'TimeoutError':TimeoutError,'ConnectionResetError':ConnectionResetError,'ModuleNotFoundError':ModuleNotFoundError,'UnboundLocalError':UnboundLocalError,'IndentationError':IndentationError,'UnicodeError':UnicodeError,'LookupError':LookupError,'ArithmeticError':ArithmeticError,'RecursionError':RecursionError,'NotImplementedError':NotImplementedError,'EOFError':EOFError}[n]
    print(n, c, c.__mro__)
    for args in ((),(1,),('a',),('a','b'),(2,'x'),(2,'x','f'),(2,'x','f',3,'g'),(None,),([1],),('m',('f',1,2,'t')),('utf8',b'abc',1,2,'r'),('utf8','abc',1,2,'r'),('aé\U0001f600',1,2,'r'),('a',0,9,'r'),(1,2,3,4,5,6)):
        try:
            e=c(*args)
            print(' ', args, repr(e), '|', str(e), '|', e.args, type(e).__name__)
            for f in ('value','code','errno','strerror','filename','filename2','name','obj','path','msg','lineno','offset','text','end_lineno','end_offset','print_file_and_line','encoding','object','start','end','reason'):
                if hasattr(e,f): print('    ',f,repr(getattr(e,f)))
        except BaseException as x: print(' ', args, type(x).__name__, x)
        try: print(c(*args, foo=1))
        except BaseException as x: print('   kw', type(x).__name__, x)
e=AttributeError('m',name='n',obj=5); print(e.name,e.obj,e.args,str(e))
e=NameError('m',name='n'); print(e.name)
e=ImportError('m',name='n',path='p'); print(e.name,e.path,e.msg,repr(e),str(e))
e=ImportError('m','x',name='n'); print(e.msg,str(e),repr(e))
t(NameError,'m',1); 
try: NameError('m',obj=1)
except TypeError as x: print(x)
e=ValueError('x')
print(e.__cause__,e.__context__,e.__suppress_context__,e.__traceback__)
def sets(n,v):
    try: setattr(e,n,v); print('set',n,repr(getattr(e,n)), e.__suppress_context__)
    except Exception as x: print('set',n,type(x).__name__,x)
def dels(n):
    try: delattr(e,n); print('del',n)
    except Exception as x: print('del',n,type(x).__name__,x)
for n in ('__cause__','__context__','__traceback__','args','__suppress_context__'):
    for v in (None,5,KeyError('k'),True,(1,2),'ab'): sets(n,v)
    dels(n)
t(e.with_traceback,None); t(e.with_traceback,5)
t(e.add_note,'n1'); t(e.add_note,5); print(e.__notes__); e.add_note('n2'); print(e.__notes__); e.__notes__=['z']; print(e.__notes__); del e.__notes__; print(hasattr(e,'__notes__')); t(lambda:e.__notes__)
e.foo=1; print(e.foo, e.__dict__); del e.foo; t(lambda:e.foo)
class A(Exception): pass
class B(A):
    def __init__(self,x,y=2): self.x=x; self.y=y
class C(A):
    def __init__(self,x,**kw): super().__init__(x,'extra'); self.kw=kw
class D(KeyError): 
    def __str__(self): return 'D!'+super().__str__()
class E(OSError): pass
class F(OSError):
    def __init__(self,*a): super().__init__(*a); self.z=1
class G(OSError):
    def __init__(self,*a): self.z=1
class H(StopIteration): pass
class I(ValueError, KeyError): pass
for x in (lambda:A(1,2),lambda:B(1),lambda:B(1,y=3),lambda:C(1,k=2),lambda:D('k'),lambda:E(2,'m'),lambda:E(2,'m','f'),lambda:F(2,'m','f'),lambda:G(2,'m','f'),lambda:H(5),lambda:I('q'),lambda:A(k=1),lambda:B(k=1)):
    try: e=x(); print(type(e), repr(e), str(e), e.args, getattr(e,'errno','-'), getattr(e,'value','-'), e.__dict__)
    except Exception as q: print(type(q).__name__, q)
try: raise A
except A as e: print(repr(e))
try: raise A('x') from KeyError('y')
except A as e: print(repr(e.__cause__), e.__suppress_context__, e.__context__)
try:
    try: 1/0
    except ZeroDivisionError: raise A('x')
except A as e: print(repr(e.__context__), e.__suppress_context__)
try:
    try: 1/0
    except ZeroDivisionError: raise A('x') from None
except A as e: print(repr(e.__context__), e.__suppress_context__, e.__cause__)
for bad in (5,'x',None,int,object()):
    try: raise bad
    except TypeError as e: print(e)
    try: raise A from bad
    except TypeError as e: print(e)
    except A as e: print('A',e.__cause__)
class N(Exception):
    def __new__(cls,*a): return 5
try: raise N
except TypeError as e: print(str(e).replace('__main__.',''))
class M(Exception):
    def __init__(self): raise KeyError('init')
try: raise M
except KeyError as e: print(repr(e))
try: raise
except RuntimeError as e: print(e)
a=ValueError(1); a.args=(a,); 
try: print(repr(a))
except RecursionError as e: print('rec')
def gen():
    yield 1
    return 7
g=gen(); next(g)
try: next(g)
except StopIteration as e: print(e.value, e.args)
e1=ValueError('1'); e2=ValueError('2')
try:
    try: raise e1
    except ValueError:
        try: raise e2
        except ValueError: raise e1
except ValueError as e: print(e.__context__, e.__context__.__context__)
try: 
    try: {}['k']
    finally: print('fin')
except KeyError as e: print(e.args, str(e), repr(e))
def f():
    try: raise ValueError('v')
    except ValueError as e:
        err=e
    return err
e=f(); tb=e.__traceback__; print(tb.tb_lineno>0, tb.tb_next, type(tb).__name__)
try: raise e
except ValueError as x: print(x.__traceback__.tb_lineno > 0, x.__traceback__.tb_next is not None)
x=SystemExit(3); print(x.code); x.code=9; print(x.code, x.args)
s=StopIteration(1,2); print(s.value)
u=UnicodeDecodeError('utf-8',b'\xff\xfe',0,1,'bad'); print(str(u)); u.start=0;u.end=2; print(u); u.reason='z'; print(u, u.object)
u=UnicodeEncodeError('ascii','aé€\U0001f600',1,2,'bad'); print(u); u.start=2;u.end=3; print(u); u.start=3; u.end=4; print(u); u.end=9; print(u)
o=OSError(2,'m','f'); o.filename=None; print(o); o.errno=5; print(o); o=OSError(13,'m','a',None,'b'); print(o, repr(o)); print(OSError('x').errno, OSError(1,2,3).filename)
print(OSError(17,'x').__class__, OSError(110,'x').__class__, OSError(9999,'x').__class__, isinstance(ConnectionResetError(),OSError))
s=SyntaxError('m',('f',1,2,'t',3,4)); print(s.end_lineno,s.end_offset,s); t(SyntaxError,'m',('f',1)); t(SyntaxError,'m',('f',1,2,'t',3)); t(SyntaxError,'m',5); s.filename='/a/b.py'; print(s); s.lineno=None; print(s); s.filename=None; print(s); s.text='q'; print(s.text)
print(issubclass(KeyError,LookupError), Exception.__module__, KeyError.__name__, KeyError.__qualname__)
