# Star patterns everywhere.
def f(v):
    match v:
        case [*_, 9]: return 'ends 9'
        case [1, *mid, 2]: return 'mid', mid
        case [[*a], *_] if a: return 'nested', a
        case *x, y: return 'open', x, y
        case (): return 'empty'
    return 'none'
for v in ([1, 9], (1, 2), (1, 5, 6, 2), [[3, 4], 5], [5], [], 'str', b'b', bytearray(b'x'), range(2, 4), memoryview(b'ab'), {1}, iter([1]), {1: 2}): print(f(v))
