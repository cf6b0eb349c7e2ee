# Formatting subclasses of str and numbers; wrong format strings.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
class US(str):
    def __str__(self): return 'S'
    def __repr__(self): return 'R'
class UI(int):
    def __str__(self): return 'S'
    def __repr__(self): return 'R'
class UF(float):
    def __str__(self): return 'S'
    def __repr__(self): return 'R'
class UC(complex):
    def __str__(self): return 'S'
class UR(int):
    def __repr__(self): return 'R'
u,i,fl,c,r=US('x'),UI(3),UF(2.5),UC(1j),UR(7)
for o in (u,i,fl,c,r): print(format(o), '%s'%o, '{}'.format(o), f'{o}', '{:5}|'.format(o), '{!s} {!r}'.format(o,o), str(o), repr(o), '%r'%o, f'{o:}', f'{o!s:>4}', [o], ''.join([str(o)]), format(o,''), format(o,'<4'))
print('%d %x %5.1f'%(i,i,fl), '%s' % (u,), u+'y', '%-5s|'%u, ''); t(lambda: '{:s}'.format(i)); t(lambda: '{:d}'.format(u)); t(lambda: format([],'s')); t(lambda: format(None,'5')); t(lambda: '{:s}'.format(None)); t(lambda: '{0:^+10s}'.format('a')); t(lambda: '{:,s}'.format('a')); t(lambda: '{:#s}'.format('a')); t(lambda: '{:=5}'.format('a')); t(lambda: '{:+}'.format('a')); t(lambda: '{: }'.format('a')); t(lambda: '{:_d}'.format('a')); t(lambda: '{:,b}'.format(3)); t(lambda: '{:_,}'.format(3)); t(lambda: '{:,_}'.format(3)); t(lambda: '{:.3d}'.format(3)); t(lambda: '{:c}'.format(-1)); t(lambda: '{:+c}'.format(65)); t(lambda: '{:.0s}'.format('abc')); t(lambda: '{:z}'.format(-0.0)); t(lambda: '{:z.1f}'.format(-0.01)); t(lambda: '{:zd}'.format(1)); t(lambda: '{!x}'.format(1)); t(lambda: '{!}'.format(1)); t(lambda: '{0!r:}'.format('a')); t(lambda: '{a}'.format()); t(lambda: '{}'.format()); t(lambda: '{0}{}'.format(1,2)); t(lambda: '{}{0}'.format(1,2)); t(lambda: '{0.foo}'.format(1)); t(lambda: '{0[}'.format([1])); t(lambda: '{0[a]}'.format([1])); t(lambda: '{0[]}'.format([1])); t(lambda: '{0.}'.format([1])); t(lambda: '{'.format()); t(lambda: '}'.format()); t(lambda: '{0[0]x}'.format([1])); t(lambda: '{:{}}'.format(1,5)); t(lambda: '{:{:{}}}'.format(1,2,3)); t(lambda: '{0!rs}'.format(1)); t(lambda: '{-1}'.format(1)); t(lambda: '{ 0}'.format(1)); t(lambda: '{99999999999999999999}'.format(1)); t(lambda: '{:99999999999999999999}'.format(1));t(lambda: '{0[99999999999999999999]}'.format([1]))
