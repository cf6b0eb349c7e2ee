# compare: traceback
class = 1
