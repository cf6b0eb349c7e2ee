# list and tuple methods with every argument form, wrong ones too.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
l=[3,1,2]
for m,args in [('append',[(),(1,2)]),('extend',[(1,),(),(None,)]),('insert',[(1,),('a',1),(99,9),(-99,8),(1.0,2)]),('pop',[(99,),('a',),(-99,),(1.5,)]),('remove',[(99,),()]),('index',[(99,),(1,5),(1,'a'),(1,None),(1,0,-5)]),('count',[(),(1,)]),('sort',[(1,)]),('reverse',[(1,)]),('copy',[(1,)]),('clear',[(1,)]),('__getitem__',[('a',),(9,),(1.0,),(None,),((1,2),)]),('__setitem__',[('a',1),(9,1),(slice(0,1),1),(slice(None,None,2),[1])]),('__delitem__',[('a',),(9,)]),('__iadd__',[(1,)]),('__eq__',[(1,)]),('__lt__',[(1,),([3],)]),('__hash__',[()])]:
    for a in args: print(m,a,end=' '); t(getattr(l[:],m) if m!='__hash__' else (lambda: hash(l)),*a)
t(l.sort,key=1); t([1,'a'].sort); t([1,2].sort,reverse='a'); t([1,2].sort,reverse=None); t([1].sort,foo=1); t(sorted,[1,'a']); t(sorted,1); t(sorted); t(sorted,[1],key=None,reverse=2); t(sorted,[1],1); t(list,1); t(list,1,2); t(list,a=1); t(tuple,1); t(tuple,1,2); t(lambda: (1,)[5]); t(lambda: (1,2).index(5)); t(lambda: (1,)+[1]); t(lambda: (1,)*'a'); t(lambda: [1]+(1,)); t(lambda: []<()); t(lambda: [1,[2]]<[1,'a']); t(lambda: (1,2)<(1,'a'))
