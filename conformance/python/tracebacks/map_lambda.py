# compare: traceback
print(list(map(lambda x: 10 / x, [1, 0])))
