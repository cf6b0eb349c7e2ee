# Description: deleting and adding keys in turn while reading a dict, so that its size stays the same,
# may end the loop at another place, with or without "dictionary keys changed during iteration".
# Cause: it depends on when the table is rebuilt, which is another moment.
# Workaround: read `list(d)`.
d = {i: i for i in range(5)}
for i, key in enumerate(d):
    del d[0]
    d[0] = i
print(i)
