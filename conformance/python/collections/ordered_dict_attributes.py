# OrderedDict objects carry attributes; their views say whose they are.
import collections


def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__ + ':', e)


od = collections.OrderedDict(a=1); od.x = 5
t(lambda: (od.x, od.__dict__, od.keys(), od.values(), od.items(), od, od.copy()))
class OD(collections.OrderedDict):
    def __init__(self, *a): super().__init__(*a); self.count = 1
o = OD([(1, 2)]); o.z = 2
t(lambda: (o, o.count, o.z, o.keys(), o.__dict__))
