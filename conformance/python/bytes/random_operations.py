# bytes, bytearray and memoryview on contents of a fixed pseudo-random sequence.
state = 777
def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n
ALPH = 'aab bcß\tÉéΣσς1,.-€😀\n\u2003xyZ'
def text(n):
    return ''.join([ALPH[rnd(len(ALPH))] for _ in range(rnd(n))])
def t(n, f):
    try: print(n, ascii(f()))
    except Exception as e: print(n, type(e).__name__, ascii(str(e)))
for i in range(14):
    s = text(200 if i % 7 == 0 else 30); u = text(3); w = text(4); a = rnd(60) - 20; b = rnd(60) - 20; c = rnd(7) - 3
    bs = s.encode(); bu = u.encode(); bw = w.encode()
    for B in (bytes, bytearray):
        x = B(bs)
        t('b', lambda: (x.find(bu), x.rfind(bu, a), x.count(bu, a, b), x[a:b], x[::c or 1], x.split(), x.split(None, c), x.rsplit(None, c), x.splitlines(), x.replace(bu, bw, c), x.strip(bw), x.center(a), x.title(), x.upper(), x.swapcase(), x.expandtabs(c), x.zfill(a), x.startswith(bu, a), x.endswith(bu, a, b), x.hex('-', c), x.istitle(), x.islower(), x + bu, x * (c % 3), bu in x))
        t('b2', lambda: (x.split(bu), x.rsplit(bu, c), x.partition(bu), x.rpartition(bu)))
    y = bytearray(bs)
    def mut():
        y[a:b] = bw
        return y
    t('m1', mut)
    def mut2():
        y[::c or 2] = bytes(len(y[::c or 2])); return y
    t('m2', mut2)
    def mut3():
        del y[a:b:c or 1]; return y
    t('m3', mut3)
    def mut4():
        y.insert(a, 65); y.pop(b); y.reverse(); y.extend(bu); return y
    t('m4', mut4)
    mv = memoryview(bytearray(bs))
    t('mv', lambda: (mv[a:b].tobytes(), mv[::c or 1].tolist(), mv[a:b:c or 1][::2].tobytes(), mv[a:b] == bs[a:b]))
