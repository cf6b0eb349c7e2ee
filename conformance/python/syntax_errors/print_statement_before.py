# compare: traceback
# Refused: once there is an error, a line that could be a print statement gets the blame.
value = lambda: print + 1
)
