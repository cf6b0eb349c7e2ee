# raise in all forms.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

def r1(): raise ValueError
def r2(): raise ValueError("m")
def r3(): raise
def r4(): raise 5
def r5(): raise "text"
def r6(): raise int
def r7(): raise ValueError from 5
def r8(): raise None
for f in (r1, r2, r3, r4, r5, r6, r7, r8): err(f)
def reraise():
    try: 1 / 0
    except ZeroDivisionError:
        raise
err(reraise)
def named():
    try: 1 / 0
    except ZeroDivisionError as e:
        raise e
err(named)
e = ValueError("made earlier")
def inst(): raise e
err(inst)
err(inst)
def cls_args():
    raise type("Dyn", (Exception,), {})("dyn")
err(cls_args)
class NotExc: pass
def bad1(): raise NotExc
def bad2():
    try: 1 / 0
    except NotExc: pass
def bad3():
    try: 1 / 0
    except (ValueError, 5): pass
def bad4():
    try: 1 / 0
    except "x": pass
for f in (bad1, bad2, bad3, bad4): err(f)
class Init(Exception):
    def __init__(self): raise KeyError("in init")
def r9(): raise Init
err(r9)
