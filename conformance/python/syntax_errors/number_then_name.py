# compare: traceback
x = [0x1f, 1.5é]
