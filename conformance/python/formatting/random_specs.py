# Format specs and % conversions of a fixed pseudo-random sequence.
state = 99
def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n
def t(n, f):
    try: print(n, ascii(f()))
    except Exception as e: print(n, type(e).__name__, ascii(str(e)))
def pick(s): return s[rnd(len(s))]
for i in range(400):
    spec = ''
    if rnd(3) == 0: spec += pick(['*','0','é',' ']) + pick('<>=^')
    elif rnd(3) == 0: spec += pick('<>=^')
    if rnd(3) == 0: spec += pick('+- ')
    if rnd(6) == 0: spec += 'z'
    if rnd(4) == 0: spec += '#'
    if rnd(4) == 0: spec += '0'
    if rnd(2) == 0: spec += str(rnd(30))
    if rnd(4) == 0: spec += pick(',_')
    if rnd(3) == 0: spec += '.' + str(rnd(25))
    if rnd(4) != 0: spec += pick('bcdeEfFgGnosxX%')
    k = rnd(8)
    if k == 0: v = rnd(2**31) - 2**30
    elif k == 1: v = (rnd(1000) - 500) * 10 ** rnd(30)
    elif k == 2: v = (rnd(2**31) - 2**30) / (rnd(10000) + 1)
    elif k == 3: v = (rnd(2**31) - 2**30) * 10.0 ** (rnd(60) - 30)
    elif k == 4: v = pick([0.0, -0.0, 0.5, 1.5, 2.5, 1e16, 1e15, 123456789.0, float('inf'), float('-inf'), float('nan'), 1e-5, 1e-4, 9.5, 99.5, 0.05])
    elif k == 5: v = complex(rnd(200) - 100, (rnd(2000) - 1000) / 7)
    elif k == 6: v = pick(['', 'a', 'abc', 'héllo', '😀x'])
    else: v = pick([True, False, 0, 1, -1, 65, 10**15])
    t(repr(spec) + ' ' + ascii(v), lambda: format(v, spec))
    p = '%'
    for _ in range(rnd(3)): p += pick('-+ #0')
    if rnd(2): p += str(rnd(20))
    if rnd(2): p += '.' + str(rnd(15))
    p += pick('diouxXeEfFgGcrsa')
    t(p + ' ' + ascii(v), lambda: p % (v,))
    if isinstance(v, float): t('r', lambda: (repr(v), str(v), repr(v / 3), repr(v * 1e-7)))
