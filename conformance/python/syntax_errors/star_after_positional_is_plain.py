# compare: traceback
# Refused: a broken starred argument after positional ones.
print(1, *(2, .))
