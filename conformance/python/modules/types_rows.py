# types: new classes, namespaces, proxies, and which class a builtin function is.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
import types, copy, sys, operator, functools
from types import SimpleNamespace as NS, MappingProxyType as MP
class A: x="A"
class M(type):
    def mro(c): return type.mro(c)
# types
t(lambda: types.new_class('N',(A,),{},lambda ns: ns.update(z=1)).z); t(lambda: types.new_class('N')); t(lambda: types.prepare_class('N',(A,),{'metaclass':M})); t(lambda: types.resolve_bases((A,list[int]))); 
n=NS(a=1,b='x'); print(n, n==NS(a=1,b='x'), n.a, vars(n)); n.c=NS(); print(n, repr(NS())); n.self=n; print(n); t(NS,1); t(lambda: NS(**{'a b':1})); del n.a; print(n.__dict__.keys())
class SNS(NS): pass
print(SNS(a=1))
mp=MP({'a':1}); print(mp, mp['a'], len(mp), list(mp), mp.get('z'), 'a' in mp, mp|{'b':2}, mp.copy(), mp=={'a':1}, repr(mp.keys())); t(lambda: mp.__setitem__('a',1)); t(operator.setitem,mp,'a',1); t(MP,1); t(MP,[]); t(lambda: mp['z']); t(lambda: hash(mp)); t(lambda: mp.__ior__({})); t(lambda: reversed(mp))
print(types.MethodType(lambda s: s,5)(), isinstance(len,types.BuiltinFunctionType), isinstance(str.upper,types.MethodDescriptorType), isinstance(int.__add__,types.WrapperDescriptorType), isinstance((1).__add__,types.MethodWrapperType), isinstance(lambda:0,types.FunctionType), isinstance(''.upper,types.BuiltinMethodType), isinstance((i for i in ()),types.GeneratorType), types.NoneType, types.EllipsisType, types.NotImplementedType, type(types), isinstance(type.__dict__['__mro__'],(types.MemberDescriptorType,types.GetSetDescriptorType)))
print(type(str.upper).__name__, type(int.__add__).__name__, type((1).__add__).__name__, type(len).__name__, type(''.upper).__name__, type(object.__new__).__name__, type(dict.fromkeys).__name__, type(object.__init_subclass__).__name__, str.upper, int.__add__, [].append.__name__, (1).__add__.__name__, str.upper.__objclass__, int.__add__.__objclass__, list.append.__qualname__, dict.__getitem__, list.__contains__, object.__reduce__, type.__call__, type.mro)
t(lambda: str.upper.__module__); t(lambda: str.upper.__self__); t(lambda: len.__get__); t(lambda: 'a'.upper.__self__); t(lambda: (1).__add__.__objclass__); t(lambda: str.upper.__get__('a')()); t(lambda: str.upper.__get__('a',str)); t(lambda: str.upper.__get__(1)); t(lambda: str.upper(1)); t(lambda: int.__add__('a',1)); t(lambda: int.__add__(1,'a')); t(lambda: int.__add__()); t(lambda: str.upper()); t(lambda: list.append([])); t(lambda: list.append(1,2)); t(lambda: object.__repr__()); t(lambda: object.__repr__(5)[:7]); t(lambda: type.__repr__(5)); t(lambda: dict.fromkeys.__self__)
