# Refused: positional after kwargs unpacking.
f(**k, 1)
