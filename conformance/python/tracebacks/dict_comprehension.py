# compare: traceback
print({k: len(k) for k in ["a", 5]})
