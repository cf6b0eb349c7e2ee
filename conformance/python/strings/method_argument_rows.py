# str methods with every argument form, wrong ones too.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
# str/bytes/list/dict/set builtin rows
s='Hello World'
for m,args in [('count',[('o',),('o',5),('o',5,6),('',),('',3,5),('',20),('o',None,None),('o',-5),(1,),(),('o',1.5),('o','a')]),('find',[('o',),('o',5),('zz',),('',99),('',11),('o',-3,-1)]),('index',[('zz',),('',99)]),('rindex',[('zz',),('',12)]),('rfind',[('',),('',2,1),('o',0,5)]),('startswith',[('He',),(('a','H'),),((),),((1,),),(1,),(['H'],),('',11),('',12),('lo',3),('lo',3,4)]),('endswith',[('ld',),(('a','d'),),(1,),('',12)]),('split',[(),(None,),(' ',),('o',1),('',),(1,),(None,1),('l',0),('l',-1)]),('rsplit',[(),('o',1),('',),(None,1)]),('splitlines',[(),(True,),(1,2),('a',)]),('partition',[('o',),('',),(1,),('zz',)]),('rpartition',[('o',),('',)]),('replace',[('o','0'),('o','0',1),('','-'),('','-',3),('o',1),('o',),('l','',-1),('o','0',None)]),('strip',[(),('Hd',),(None,),(1,),('',)]),('lstrip',[('He',)]),('rstrip',[('d',)]),('join',[(['a','b'],),([1],),(1,),('xyz',),({'a':1},),((x for x in 'ab'),)]),('center',[(20,),(20,'*'),(20,'**'),('a',),(20,1),(-1,)]),('ljust',[(13,'é')]),('rjust',[(13,)]),('zfill',[(13,),(-1,),('a',)]),('expandtabs',[(),(1,),(-1,),('a',)]),('encode',[(),('ascii',),('nope',),('utf-16',),(1,),('ascii','nope')]),('translate',[({72:'J',101:None,108:'LL'},),({},),(1,),('abc',),({72:1.5},),({72:-1},),({72:0x110000},)]),('format',[()]),('format_map',[({},),(1,)]),('removeprefix',[('He',),('x',),(1,)]),('removesuffix',[('ld',)]),('casefold',[()]),('title',[()]),('swapcase',[()]),('capitalize',[()]),('isidentifier',[()]),('__getitem__',[(0,),(99,),('a',),(slice(1,5,2),),(None,),(1.0,)]),('__contains__',[('H',),(1,)]),('__add__',[('x',),(1,)]),('__mul__',[(2,),('a',),(-1,),(1.5,)]),('__mod__',[(1,)]),('__eq__',[(1,),('a',)]),('__lt__',[(1,),('a',)]),('__format__',[(1,),('>20',),('zz',)]),('__rmod__',[('%s',),(1,)])]:
    for a in args:
        if m=='__iter__' or m=='join' and not isinstance(a[0],(list,str,int,dict)): t(lambda: list(getattr(s,m)(*a))); continue
        print(m,a,end=' '); t(getattr(s,m),*a)
t(str); t(str,1); t(str,b'a'); t(str,b'a','ascii'); t(str,'a','ascii'); t(str,1,'ascii'); t(str,b'\xff','utf8'); t(str,b'\xff','ascii','replace'); t(str,object=1); t(str,b'a',errors='strict'); t(str,1,2,3,4); t(str,encoding='x'); t(str,b'a',1); t(str,bytearray(b'x'),'utf8'); t(str,memoryview(b'x'),'utf8')
t(str.maketrans,'a'); t(str.maketrans,{'ab':1}); t(str.maketrans,{1.5:1}); t(str.maketrans,'ab','c'); t(str.maketrans,'ab','cd','e'); t(str.maketrans,{'a':1,2:'b'}); t(str.maketrans,1,2); t(str.maketrans,'a','b',1)
