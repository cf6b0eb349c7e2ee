# compare: traceback
print("before")
raise SystemExit(3)
