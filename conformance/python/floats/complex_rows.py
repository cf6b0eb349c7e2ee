# Complex rows.
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class C:
    def __complex__(self): return 1 + 2j
class BC:
    def __complex__(self): return 1
class F:
    def __float__(self): return 2.5
class X:
    def __index__(self): return 4
for s in ('1+2j', ' 1+2j ', '(1+2j)', '( 1+2j )', '1 + 2j', '1+j', '+j', '-j', 'j', '1j', '1', '1+2', '1e5+1e-5J', 'nan+infj', 'infj', '-nanj', '1+2j3', '', '()', '(', '1+2i', '1_0+2_0j', '1__0', '\u0661+\u0662j', '1-', '--1j', '1+-2j', '1.5.2', '((1))', 'é', '\ud800', '1\x00j'): attempt(lambda: complex(s))
for a in (1, 1.5, 1j, True, C(), BC(), F(), X(), 'x', b'1', None, [], '1'):
    attempt(lambda: complex(a))
    for b in (2, 2.5, 2j, C(), F(), X(), '1', None): attempt(lambda: complex(a, b))
attempt(lambda: complex()); attempt(lambda: complex(real=1)); attempt(lambda: complex(imag=1)); attempt(lambda: complex(imag='1')); attempt(lambda: complex('1', imag=1)); attempt(lambda: complex(1, 2, 3)); attempt(lambda: complex(re=1))
z = complex(-0.0, -0.0)
vals = [0j, 1j, 1 + 0j, complex(-0.0, 2), complex(3, -0.0), complex('inf'), complex('nan'), complex('nanj'), 1e300 + 1e300j]
for a in vals:
    attempt(lambda: (a, str(a), a.real, a.imag, a.conjugate(), -a, +a, bool(a), hash(a) is not None)); attempt(lambda: abs(a))
    for b in (0, 2, 1.5, 1j, 0j, 2 - 3j, complex('inf')):
        for f in (lambda: a + b, lambda: a - b, lambda: b - a, lambda: a * b, lambda: a / b, lambda: b / a, lambda: a ** b, lambda: a == b): attempt(f)
for f in (lambda: 1j < 2, lambda: 1j // 1, lambda: 1j % 1, lambda: divmod(1j, 1), lambda: int(1j), lambda: float(1j), lambda: round(1j), lambda: 1j >> 1, lambda: max(1j, 2j), lambda: ~1j, lambda: pow(1j, 2, 3), lambda: 1j.__complex__(), lambda: 1j.__getnewargs__(), lambda: 1j.nope, lambda: setattr(1j, 'real', 2), lambda: hash(1j) == hash(1j), lambda: hash(2 + 0j) == hash(2), lambda: (1 + 2j).__format__('.1f'), lambda: 0j ** -1, lambda: 0j ** 1j, lambda: 0j ** 0, lambda: (1+1j) ** 100, lambda: (1+1j) ** -3, lambda: (1e300+1j) ** 2, lambda: 1j ** 0.5, lambda: 2 ** 1j, lambda: sum([1j, 2]), lambda: sum([1.5, 1j])): attempt(f)
