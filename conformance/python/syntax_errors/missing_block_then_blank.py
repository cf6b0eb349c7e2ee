# compare: traceback
# Refused: the block is missing, blank lines follow.
if 1:
    pass
else:

