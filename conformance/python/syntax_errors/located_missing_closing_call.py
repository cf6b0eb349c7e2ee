# compare: traceback
print("a"
print("b")
