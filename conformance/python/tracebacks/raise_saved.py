# compare: traceback
def f():
    raise ValueError("saved")


try:
    f()
except ValueError as e:
    saved = e
print("later")
raise saved
