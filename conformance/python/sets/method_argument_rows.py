# set methods with every argument form, wrong ones too.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
st={1,2,3}
for m,args in [('add',[([],),()]),('remove',[(9,),([],),({1},)]),('discard',[(9,),([],)]),('pop',[(1,)]),('union',[(1,),([],[5]),([[]],)]),('intersection',[(1,),([1,9],),()]),('difference',[(1,),([1],[2])]),('symmetric_difference',[(1,),(),([1,9],)]),('issubset',[(1,),([1,2,3,4],)]),('issuperset',[(1,),([1],)]),('isdisjoint',[(1,),([9],)]),('update',[(1,),([],[9])]),('intersection_update',[(1,),([1],)]),('__or__',[([1],),({9},)]),('__ior__',[([1],)]),('__and__',[(1,)]),('__sub__',[(1,)]),('__xor__',[(1,)]),('__lt__',[(1,),({1,2,3,4},)]),('__contains__',[([],),({1},)]),('__eq__',[([1,2,3],)])]:
    for a in args: print(m,a,end=' '); t(getattr(set(st),m),*a)
t(set,1); t(set,1,2); t(set,a=1); t(set,[[]]); t(frozenset,1); t(frozenset,a=1); t(lambda: {1}|[1]); t(lambda: {1}-1); t(lambda: {1}<=1); t(lambda: hash({1})); t(lambda: set().pop()); t(lambda: frozenset([1])|{2}); t(lambda: {2}|frozenset([1])); t(lambda: {1}<{2}); t(lambda: frozenset({1})=={1}); t(lambda: {frozenset({1})}=={frozenset({1})}); t(lambda: {1}+{2}); t(lambda: {1}*2)
