# dict methods and views with every argument form, wrong ones too.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
d={'a':1}
for m,args in [('get',[(),('z',),('a',),([],),('z',1,2)]),('pop',[(),('z',),('z',5),([],),('a',1,2)]),('popitem',[(1,)]),('setdefault',[(),('z',),([],)]),('update',[(1,),([1],),([(1,)],),([(1,2,3)],),(['ab'],),(None,),({},{}),([[[],1]],)]),('fromkeys',[(),(1,),('ab',),('ab',1,2),([[]],)]),('copy',[(1,)]),('clear',[(1,)]),('keys',[(1,)]),('__getitem__',[('z',),([],),(1,)]),('__delitem__',[('z',),([],)]),('__setitem__',[([],1)]),('__contains__',[([],),('a',)]),('__or__',[(1,),({'b':2},)]),('__ior__',[(1,),([('c',3)],)]),('__ror__',[(1,)]),('__eq__',[(1,)]),('__lt__',[({},)])]:
    for a in args: print(m,a,end=' '); t(getattr(dict(d),m),*a)
t(dict,1); t(dict,[1]); t(dict,[(1,2,3)]); t(dict,1,2); t(dict,{},a=1); t(dict,[('a',1)],a=2); t(dict,None); t(dict,['ab','cd']); t(lambda: {}|1); t(lambda: {}|[]); t(lambda: {[]:1}); t(lambda: {{}:1}); t(lambda: {}<{}); t(lambda: {}['a']); t(lambda: {}[()]); t(lambda: {1:2}[1.0]); t(lambda: {}.keys()|1); t(lambda: {1:2}.keys()&[1]); t(lambda: {1:2}.items()-[(1,2)]); t(lambda: {}.values()==({}.values())); t(lambda: {1:2}.keys()<{1,2}); t(lambda: {}.keys()<1); t(lambda: {}.keys().isdisjoint(1)); t(lambda: {1:[]}.items()|set()); t(lambda: {}.keys().mapping); t(lambda: hash({}.keys())); t(lambda: {1:2}.keys()[0]); t(lambda: len({1:2}.values())); t(lambda: 1 in {1:2}.values()); t(lambda: (1,2) in {1:2}.items()); t(lambda: list(reversed({1:2,3:4}.items()))); t(lambda: {}.popitem())
