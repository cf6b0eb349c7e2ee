# finally with return, break, continue, raise.
def a():
    try: return "try"
    finally: return "finally"
def b():
    for i in range(3):
        try: return i
        finally: continue
    return "loop done"
def c():
    for i in range(5):
        try:
            if i == 2: break
        finally:
            print("f", i)
    return i
def d():
    try: raise ValueError("lost")
    finally: return "swallowed"
def e():
    while True:
        try: 1 / 0
        finally: break
    return "broke out"
def f():
    x = 1
    try: return x
    finally: x = 2
def g():
    try:
        try: return "inner"
        finally: print("1")
    finally: print("2")
def h():
    for i in range(2):
        try: continue
        finally: print("h", i)
    else: print("else")
    return "h"
def k():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")
print(a(), b(), c(), d(), e(), f(), g(), h())
try: k()
except KeyError as x: print(repr(x), repr(x.__context__))
def l():
    l = []
    try:
        l.append(1)
        return l
    finally:
        l.append(2)
print(l())
def deep():
    for i in range(3):
        for j in range(3):
            try:
                try:
                    if j == 1: break
                    if i == 2: return (i, j)
                finally:
                    print("in", i, j)
            finally:
                print("out", i, j)
print(deep())
