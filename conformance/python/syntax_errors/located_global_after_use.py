# compare: traceback
def f():
    print(x)
    global x
