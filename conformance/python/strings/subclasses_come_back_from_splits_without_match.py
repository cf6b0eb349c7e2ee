# Subclasses come back from splits without match.
class T(str): pass
def kinds(parts): return [type(x).__name__ for x in parts]
for s, sep in (('', 'x'), ('a', 'xy'), ('abc', 'x'), ('a', 'a'), ('abc', '\u4e2d'), ('\xe9', '\U0001F600'), ('\u4e2d', '\U0001F600'), ('ab', 'abc'), ('', 'xy')):
    t = T(s)
    print(ascii(s), ascii(sep), kinds(t.split(sep)), kinds(t.rsplit(sep)), kinds(t.partition(sep)), kinds(t.rpartition(sep)), kinds(t.split(sep, 0)), type(t.replace(sep, 'q')).__name__, kinds(t.split()), kinds(t.splitlines()))
