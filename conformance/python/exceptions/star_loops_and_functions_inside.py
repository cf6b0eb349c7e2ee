# Loops, functions and classes inside a clause may be left in any way.
def f():
    out = []
    for i in range(3):
        try:
            raise ExceptionGroup("g", [ValueError(i), TypeError(i)])
        except* ValueError as e:
            for j in range(5):
                if j == 2: continue
                if j == 4: break
                out.append((i, j))
            else:
                out.append("never")
            while True:
                break
            def g(): return i * 10
            class C:
                def m(self): return -i
            out += [g(), C().m(), [x for x in range(2)]]
        except* TypeError:
            pass
    return out
print(f())
