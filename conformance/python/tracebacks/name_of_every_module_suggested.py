# compare: traceback
# A NameError suggests the names that every module has, too.
def f():
    return __nam__


print("before")
f()
