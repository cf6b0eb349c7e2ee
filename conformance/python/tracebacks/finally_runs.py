# compare: traceback
def f():
    try:
        raise ValueError("x")
    finally:
        print("finally")


f()
