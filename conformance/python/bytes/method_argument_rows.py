# bytes and bytearray methods with every argument form.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
b=bytearray(b'abc')
with memoryview(b) as mm: t(b.append,1); t(b.clear); t(b.extend,b'x'); t(lambda: b.__setitem__(0,65)); t(b.pop)
t(b.append,1); print(b)
for mth,args in [('append',[(256,),('a',),(),(-1,),(1.0,)]),('extend',[(1,),('a',),([1,2],),([256],),(['a'],),(b'zz',),(range(3),)]),('insert',[(0,65),(0,'a'),(99,66),(-99,67)]),('pop',[(),(0,),(99,),('a',)]),('remove',[(97,),(1,),('a',)]),('reverse',[()]),('clear',[()]),('copy',[()]),('find',[(b'b',),(98,),('b',),(256,),(b'',)]),('count',[(b'',),(97,)]),('index',[(b'z',)]),('replace',[(b'a',b'bb'),('a','b'),(b'',b'-')]),('split',[(b'b',),('b',),(b'',)]),('join',[([b'x',bytearray(b'y')],),(['x'],),([1],),(1,)]),('strip',[(b'ac',),('a',)]),('translate',[(None,b'a'),(bytes(256),),(b'abc',),(None,)]),('startswith',[(b'a',),('a',),((b'z',b'a'),),((b'z','a'),)]),('center',[(9,),(9,b'-'),(9,'-'),(9,b'--')]),('zfill',[(6,)]),('decode',[('ascii',),('zz',)]),('hex',[(),(':',),('::',),(':',2),(1,)]),('expandtabs',[(2,)]),('partition',[(b'b',),('b',),(b'',)]),('isalpha',[()]),('title',[()]),('removeprefix',[(b'a',),('a',)]),('__getitem__',[(0,),(9,),('a',),(slice(0,2),)]),('__setitem__',[(0,1),(0,256),(0,'a'),(slice(0,1),b'xyz'),(slice(0,1),'a'),(slice(0,1),5),(slice(0,3,2),b'a'),(slice(0,2),[1,2])]),('__delitem__',[(0,),(9,),(slice(0,2),)]),('__iadd__',[(b'z',),('z',),(1,),([1],)]),('__imul__',[(2,),('a',)]),('__contains__',[(97,),(b'bc',),('a',),(256,)]),('__eq__',[(b'abc',),('abc',)]),('__lt__',[(b'b',),('b',)]),('__mod__',[(1,)])]:
    for a in args:
        for ty in (bytearray,bytes):
            o=ty(b'abc')
            if hasattr(o,mth): print(ty.__name__,mth,a,end=' '); t(getattr(o,mth),*a); print(o)
for ty in (bytes,bytearray):
    for a in [(),(3,),(-1,),('a',),('a','ascii'),('é','ascii'),('é','ascii','replace'),([1,2],),([256],),(['a'],),(b'x',),(1.5,),(None,),(2**70,),(b'a','ascii'),(1,'ascii'),([],),(range(3),),({1,2},),(memoryview(b'q'),),('a',1),('a','ascii',1)]: print(ty.__name__,plain(a),end=' '); t(ty,*a)
    t(ty.fromhex,'61 62'); t(ty.fromhex,'6'); t(ty.fromhex,'zz'); t(ty.fromhex,1); t(ty.fromhex,'6 1'); t(ty.maketrans,b'a',b'bc'); t(ty.maketrans,'a','b'); t(lambda: ty(b'a')+'a'); t(lambda: 'a'+ty(b'a')); t(lambda: ty(b'a')*'a'); t(lambda: ty(b'%s %d %r')%(b'x',1,'q')); t(lambda: ty(b'%s')%'x'); t(lambda: ty(b'%d')%'x'); t(lambda: ty(b'%c')%300); t(lambda: ty(b'%c')%b'ab'); t(lambda: ty(b'%(a)s')%{b'a':b'q'}); t(lambda: ty(b'%s')); t(lambda: ty(b'%s')%(1,2)); t(lambda: ty(b'%a')%'é')
