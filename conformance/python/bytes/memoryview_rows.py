# memoryview operations, wrong ones too.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
# memoryview, bytearray, bytes, range, slice, iterators
m=memoryview(bytearray(b'abcdef'))
t(lambda: m[0]); t(lambda: m[-1]); t(lambda: m[9]); t(lambda: m['a']); t(lambda: m[1:3].tobytes()); t(lambda: m[::2].tolist()); t(lambda: m[::-1].tobytes()); t(lambda: m[None]); t(lambda: m[0,1]); t(lambda: m[...]); t(lambda: m[()]); t(lambda: m==b'abcdef'); t(lambda: m=='abcdef'); t(lambda: m<b'a'); t(lambda: hash(m)); t(lambda: hash(memoryview(b'abc'))==hash(b'abc')); t(lambda: len(m)); t(lambda: list(m)); t(lambda: 97 in m); t(lambda: m.cast('H').tolist()); t(lambda: m.cast('B',[2,3]).tolist()); t(lambda: m.cast('B',[2,3])[1,2]); t(lambda: m.cast('B',[2,3])[1]); t(lambda: m.cast('i')); t(lambda: m.cast('zz')); t(lambda: m.cast('B',[7])); t(lambda: m.format); t(lambda: m.itemsize); t(lambda: m.nbytes); t(lambda: m.shape); t(lambda: m.strides); t(lambda: m.ndim); t(lambda: m.suboffsets); t(lambda: m.readonly); t(lambda: m.c_contiguous); t(lambda: m[::2].contiguous); t(lambda: m.hex()); t(lambda: m.hex(':')); t(lambda: m.hex(':',2)); t(lambda: m.tobytes('C')); t(lambda: m.tobytes('Q')); t(lambda: m.toreadonly().readonly); t(lambda: m.obj); t(lambda: repr(m)[:8]); t(memoryview,1); t(memoryview,'a'); t(memoryview); t(memoryview,object=b'a')
def seti(o,k,v): o[k]=v
def deli(o,k): del o[k]
t(seti,m,0,65); t(seti,m,0,256); t(seti,m,0,'a'); t(seti,m,0,b'a'); t(seti,m,9,1); t(seti,m,slice(0,2),b'zz'); t(seti,m,slice(0,2),b'zzz'); t(seti,m,slice(0,2),1); t(deli,m,0); t(seti,memoryview(b'a'),0,1); t(seti,m,slice(0,6,2),b'123'); print(m.tobytes()); t(seti,m,'a',1); t(lambda: m.release()); t(lambda: m[0]); t(lambda: repr(m)[:25]); t(lambda: len(m)); t(lambda: m.release())
