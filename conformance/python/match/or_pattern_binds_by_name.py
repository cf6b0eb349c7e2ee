# Or pattern binds by name.
def f(v):
    match v:
        case [a, b, 1] | [b, a, 2]: return a, b
        case {'x': a} | {'y': a}: return a
        case (int() | str()) as w: return 'w', w
        case (('k' as q) | ('l' as q)), *_: return q
        case 1.5 | -2 | 3 + 4j | 'txt' | b'by' | None | True: return 'literal'
    return 'none'
for v in ([1, 2, 1], [1, 2, 2], {'x': 5}, {'y': 6, 'z': 1}, 8, 's', ('l', 2), 1.5, -2.0, 3 + 4j, b'by', None, True, [], 2.5): print(f(v))
