# What the attributes and class methods of builtin classes are: fields, computed attributes, class methods; called and bound by hand.
import types, inspect, datetime
m=int.__dict__['from_bytes']; f=dict.__dict__['fromkeys']
for x in (m,f,datetime.date.__dict__['today'], int.__dict__['real'], complex.__dict__['imag'], slice.__dict__['start'], slice.__dict__['stop'], type.__dict__['__base__']):
    print(type(x).__name__, x, x.__name__, x.__qualname__, x.__objclass__, isinstance(x, classmethod), isinstance(x, types.ClassMethodDescriptorType), isinstance(x,types.MemberDescriptorType), isinstance(x,types.GetSetDescriptorType), inspect.ismethoddescriptor(x), inspect.isdatadescriptor(x), inspect.ismemberdescriptor(x), inspect.isgetsetdescriptor(x), callable(x))
print(f(dict,[1]), f.__get__(None,dict)([2]), dict.fromkeys([3]), {}.fromkeys([4]))
class D(dict): pass
print(type(D.fromkeys([1])), f.__get__(D(),D)([2]), type(f(D,'a')))
for g in (lambda: f([1]), lambda: f(), lambda: f(1,[2]), lambda: f.__get__(None, int), lambda: f(int,[1]), lambda: setattr(slice(1),'start',2), lambda: slice.__dict__['start'].__set__(slice(1),2), lambda: slice.__dict__['start'].__get__(1), lambda: f.__func__, lambda: type(f)(), lambda: type(slice.__dict__['start'])()):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
for c in (dict,int,slice,datetime.date): print([ (a.name,a.kind) for a in inspect.classify_class_attrs(c) if a.name in ('fromkeys','from_bytes','start','real','today','year','maketrans')])
import time, zoneinfo
for cls, names in ((OSError, "errno characters_written"), (SyntaxError, "msg text"), (StopIteration, "value"), (UnicodeDecodeError, "start"), (ImportError, "path"),
                   (BaseException, "args __cause__ __suppress_context__"), (BaseExceptionGroup, "message"), (datetime.timedelta, "days"), (time.struct_time, "tm_year")):
    for name in names.split():
        print(type(vars(cls)[name]).__name__, vars(cls)[name])
for made, name in ((time.gmtime(0), "tm_year"), (datetime.timedelta(1), "days"), (zoneinfo.ZoneInfo("UTC"), "key"), (datetime.date(1, 1, 1), "year"), (1j, "imag")):
    for change in (lambda: setattr(made, name, 1), lambda: delattr(made, name)):
        try:
            change()
        except AttributeError as e:
            print(e)
