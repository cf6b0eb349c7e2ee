# compare: traceback
print("no newline at end", end="")
raise RuntimeError("after output")
