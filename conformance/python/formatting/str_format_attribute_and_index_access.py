# Str format attribute and index access.
class A:
    x = 1
    def __getattr__(self, n): return 'attr ' + n
    def __getitem__(self, k): return (type(k).__name__, k)
    def __format__(self, s): return 'fmt<' + s + '>'
a = A()
print('{0.y} {0[1]} {0[-1]} {0[k]} {0[1x]} {0[ 1]} {0[]!r}'.format(a) if 0 else '{0.y} {0[1]} {0[-1]} {0[k]} {0[1x]} {0[ 1]}'.format(a))
print('{:abc} {:{}} {!s:5.3} {!r:.4}'.format(a, a, 'spec', 'abcdef', 'abcdef'))
print('{0:{1}{2}{3}}'.format(3.14159, '>', 10, '.2f'))
print('{0[99999999999]}'.format(a))
try: print('{0[99999999999999999999]}'.format(a))
except ValueError as e: print(e)
print('{x.real}{x.imag}'.format(x=3 + 4j), '{0.__class__.__name__}'.format(1))
print('{self} {format}'.format(self=1, format=2))
class D(dict):
    def __missing__(self, k): return '<' + k + '>'
print('{a} {b} {c.upper}'.format_map(D(a=1)) [:10])
try: '{}'.format_map({})
except Exception as e: print(type(e).__name__, e)
try: '{0}'.format_map([5])
except Exception as e: print(type(e).__name__, e)
try: '{a}'.format_map(5)
except Exception as e: print(type(e).__name__, e)
try: 'a'.format_map()
except Exception as e: print(type(e).__name__, e)
class B:
    def __format__(self, s): return 5
for f in ('{}', '{:x}'):
    try: f.format(B())
    except TypeError as e: print(e)
try: f'{B()}'
except TypeError as e: print(e)
try: format(B())
except TypeError as e: print(e)
try: format(object(), 's')
except TypeError as e: print(e)
try: format(A, 's')
except TypeError as e: print(e)
try: format(1, 2)
except TypeError as e: print(e)
for v in (None, [], {}, (), set(), len, ..., range(2), b'', slice(1)):
    try: print(format(v, ''), end=' '); format(v, '5')
    except TypeError as e: print(e)
