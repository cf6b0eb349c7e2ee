# Builtin positional patterns.
for v in (1, True, 'x', b'x', bytearray(b'y'), 1.5, {'a': 1}, {1}, frozenset({2}), [1], (2,)):
    r = []
    match v:
        case bool(b): r.append(('bool', b))
    match v:
        case int(i): r.append(('int', i))
    match v:
        case str(s): r.append(('str', s))
    match v:
        case bytes(s): r.append(('bytes', s))
    match v:
        case bytearray(s): r.append(('bytearray', s))
    match v:
        case float(s): r.append(('float', s))
    match v:
        case dict(s): r.append(('dict', s))
    match v:
        case set(s): r.append(('set', s))
    match v:
        case frozenset(s): r.append(('frozenset', s))
    match v:
        case list(s): r.append(('list', s))
    match v:
        case tuple(s): r.append(('tuple', s))
    match v:
        case list([x]) | tuple([x]): r.append(x)
    print(r)
