# else runs when nothing was raised, finally always.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

def f(body, clause=lambda: None, orelse=lambda: None):
    try:
        try:
            body()
            print("body")
        except* ValueError:
            print("clause")
            clause()
        else:
            print("else")
            orelse()
        finally:
            print("finally")
        print("end")
    except BaseException as e:
        show(e)
def fail(): raise ValueError("x")
def fail_otherwise(): raise TypeError("y")
f(lambda: None)
f(fail)
f(fail_otherwise)
f(fail, fail)
f(lambda: None, orelse=fail)
def returns():
    try:
        return "from try"
    except* ValueError:
        pass
    finally:
        print("finally")
print(returns())
def loops():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            print(i)
        except* ValueError:
            pass
        else:
            if i == 2: continue
            print("else", i)
        finally:
            print("finally", i)
    return i
print(loops())
