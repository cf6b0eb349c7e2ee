# compare: traceback
print([i for i in (lambda: (j := range(5)))()])
