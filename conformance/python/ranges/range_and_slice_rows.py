# range and slice with every argument form.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
r=range(0,10,3)
for q in [lambda: r[0],lambda: r[-1],lambda: r[9],lambda: r['a'],lambda: r[1:],lambda: r[::-1],lambda: r.index(3),lambda: r.index(4),lambda: r.count(3),lambda: r.count('a'),lambda: 3 in r,lambda: 3.0 in r,lambda: 'a' in r,lambda: r==range(0,12,3),lambda: r==range(0,10,3),lambda: hash(r)==hash(range(0,12,3)),lambda: len(range(2**70)),lambda: range(2**70)[2**69],lambda: range(1.0),lambda: range('a'),lambda: range(),lambda: range(1,2,0),lambda: range(1,2,3,4),lambda: range(1,b=2),lambda: r.start,lambda: seti(r,0,1),lambda: setattr(r,'start',1),lambda: r<r,lambda: r+r,lambda: r*2,lambda: repr(range(1)),lambda: repr(range(1,5,1)),lambda: list(reversed(r)),lambda: bool(range(0)),lambda: r.index('a'),lambda: range(True),lambda: max(range(0)),lambda: sum(range(101)),lambda: range(10)[slice(None,None,0)],lambda: iter(r).__length_hint__(),lambda: r[None],lambda: r[1.0], lambda: list(range(5,0)), lambda: range(5)==[0,1,2,3,4], lambda: range(0)==range(2,1)]: t(q)
for q in [lambda: slice(1),lambda: slice(1,2,3),lambda: slice(),lambda: slice(1,2,3,4),lambda: slice(1).indices(5),lambda: slice(None,None,-1).indices(5),lambda: slice(1,2,0).indices(5),lambda: slice('a').indices(5),lambda: slice(1).indices(-1),lambda: slice(1).indices('a'),lambda: slice(1)==slice(1),lambda: slice(1)<slice(2),lambda: hash(slice(1)),lambda: {slice(1):1},lambda: slice(1).start,lambda: setattr(slice(1),'start',1),lambda: [1,2,3][slice(0,2)],lambda: [1,2][1:'a'],lambda: [1,2][::0],lambda: 'ab'['a':],lambda: (1,2)[1.5:],lambda: slice(1,'a',None), lambda: slice(start=1), lambda: slice(-100,100).indices(5), lambda: slice(2**70).indices(5)]: t(q)
