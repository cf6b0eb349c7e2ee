# compare: traceback
x = 1; y = 2; z = [a for a in range(10)]; w = {"key": [1, 2, 3], "other": (4, 5, 6)}; print(w["missing key of this long line"])
