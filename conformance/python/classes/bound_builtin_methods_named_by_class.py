# Bound builtin methods named by class.
class L(list):
    class In(dict): pass
def made():
    class S(set): pass
    return S
def attempt(f):
    try: f()
    except TypeError as e: print(e)
l, d, s = L(), L.In(), made()()
for o, n in ((l, 'append'), (l, 'clear'), (l, 'copy'), (l, 'pop'), (l, 'insert'), (d, 'keys'), (d, 'clear'), (d, 'get'), (d, 'popitem'), (s, 'add'), (s, 'clear'), (s, 'pop'), (ValueError(), 'with_traceback'), (ValueError(), 'add_note'), (True, 'bit_length'), (KeyError(), '__setstate__')):
    m = getattr(o, n)
    attempt(lambda: m(1, 2, 3)); attempt(lambda: m(x=1)); attempt(lambda: m())if n not in ('clear', 'copy', 'pop', 'keys', 'popitem') else None
attempt(lambda: l.append(1, 2)); attempt(lambda: l.append()); attempt(lambda: L.append(l)); attempt(lambda: list.append(l, 1, 2)); attempt(lambda: d.keys(1)); attempt(lambda: s.add(1, 2))
for c in (L, L.In, made(), type('F', (frozenset,), {})):
    attempt(lambda: c(1, 2, 3))
