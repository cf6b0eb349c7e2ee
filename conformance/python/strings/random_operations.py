# Every str method on texts of a fixed pseudo-random sequence.
state = 12345
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
    t('find', lambda: (s.find(u), s.find(u, a), s.find(u, a, b), s.rfind(u), s.rfind(u, a), s.rfind(u, a, b), s.count(u), s.count(u, a, b)))
    t('index', lambda: s.index(u, a)); t('rindex', lambda: s.rindex(u, a, b))
    t('sl', lambda: (s[a:b], s[a:], s[:b], s[::c or 1], s[a:b:c or 2]))
    t('it', lambda: s[a])
    t('split', lambda: (s.split(), s.split(None, c), s.rsplit(None, c), s.splitlines(), s.splitlines(True)))
    t('split2', lambda: (s.split(u), s.split(u, c), s.rsplit(u), s.rsplit(u, c)))
    t('part', lambda: (s.partition(u), s.rpartition(u)))
    t('rep', lambda: (s.replace(u, w), s.replace(u, w, c), s.replace(w, '')))
    t('strip', lambda: (s.strip(), s.lstrip(), s.rstrip(), s.strip(w), s.lstrip(w), s.rstrip(w)))
    t('case', lambda: (s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()))
    t('pred', lambda: (s.isalpha(), s.isupper(), s.islower(), s.istitle(), s.isspace(), s.isalnum(), u.isalpha(), u.isupper(), u.islower(), u.istitle(), u.isspace(), u.isprintable(), u.isidentifier()))
    t('pad', lambda: (s.center(a), s.ljust(a, 'é'), s.rjust(b, '-'), s.zfill(a), s.expandtabs(c), s.expandtabs()))
    t('aff', lambda: (s.startswith(u), s.endswith(u), s.startswith(u, a), s.endswith(u, a, b), s.startswith((u, w)), s.removeprefix(u), s.removesuffix(u)))
    t('join', lambda: u.join(s.split(w)) if w else u.join(s))
    t('cmp', lambda: (s < u, s <= w, u == w, u > w, u in s, len(s), s * (c % 3), s + u, repr(s)))
    t('tr', lambda: s.translate({97: u, 233: None, 98: 0x1F600}))
    t('enc', lambda: (s.encode(), s.encode('utf-16'), s.encode('latin-1', 'replace'), s.encode('ascii', 'backslashreplace'), s.encode().decode() == s))
    t('fmt', lambda: (f'{s:>{abs(a)}}', f'{s:^{abs(a)}.{abs(b)}}', '%*s|%-*.*s' % (a, s, a, abs(b), s)))
    t('rev', lambda: (''.join(reversed(s)), list(s)[:3], s[-1:], hash(s) == hash(s[:]), sorted(set(s))))
