# compare: traceback
x = """abc
def

