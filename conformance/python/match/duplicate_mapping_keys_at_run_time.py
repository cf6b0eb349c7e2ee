# Duplicate mapping keys at run time.
class K:
    A = 'same'
    B = 'same'
try:
    match {'same': 1}:
        case {K.A: x, K.B: y}: print(x, y)
except ValueError as e: print('ValueError', e)
match {'same': 1}:
    case {'same': x, **kw}: print(x, kw)
match {1: 'i', 1.5: 'f', None: 'n', True: 'never'}:
    case {1: a, None: b}: print(a, b)
match {}:
    case {**all_}: print(all_)
