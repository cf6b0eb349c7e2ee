# Every method with wrong and odd arguments.
def attempt(n, f):
    try: print(n, repr(f()))
    except Exception as e: print(n, type(e).__name__, e)
class I:
    def __index__(self): return 2
s = 'aXbXc'
names = [n for n in dir(str) if not n.startswith('_')]
forms = [(), ('X',), ('',), (b'X',), (None,), (5,), ('X', 1), ('X', -1), (None, 1), ('X', 'x'), ('X', 1, 2), ('X', None, None), (('X', 'a'),), (['X'],), (I(),), ('X', I()), (1.5,), ('X', 1.5), ('X', 2**70), (2**70,), ('ab', 'cd'), ('X', 'YY', 1), ('X', 'Y', -1), ('X', 'Y', None), ((),), ((1,),), ('X', 1, 2, 3), ({88: 'q'},), ('a', 'b', 'c'), ({'a': 1}, 'b')]
for n in names:
    if n in ('format', 'format_map'): continue
    for a in forms:
        if a == (2**70,) and n in ('center',): pass
        attempt(n, lambda: getattr(s, n)(*a))
