# Digit limits.
def attempt(f):
    try: print(len(str(f())) if not isinstance(f(), str) else len(f()))
    except Exception as e: print(type(e).__name__, e)
big = 10 ** 4300
attempt(lambda: str(big - 1)); attempt(lambda: str(big)); attempt(lambda: repr(big)); attempt(lambda: f'{big}'); attempt(lambda: '%d' % big); attempt(lambda: format(big, 'd')); attempt(lambda: format(big, ',')); attempt(lambda: format(big, 'x')); attempt(lambda: hex(big)); attempt(lambda: int('1' * 4300)); attempt(lambda: int('1' * 4301)); attempt(lambda: int('1' * 5000, 16) % 10); attempt(lambda: int('1' * 5000, 36) % 10); attempt(lambda: int('1' * 5000, 8) % 7)
attempt(lambda: int(' ' * 5000 + '1')); attempt(lambda: int('0' * 4301)); attempt(lambda: int('1_' * 4299 + '1') % 10); attempt(lambda: int('1_' * 4301 + '1') % 10); attempt(lambda: int(b'1' * 4301)); attempt(lambda: float(big)); attempt(lambda: float('1' * 5000)); attempt(lambda: '%s' % [big]); attempt(lambda: print(big)); attempt(lambda: '%x' % big); attempt(lambda: '%o' % big); attempt(lambda: '%e' % big); attempt(lambda: str(-big)); attempt(lambda: '{:n}'.format(big)); attempt(lambda: '{}'.format(big)); attempt(lambda: int('x' * 5000)); attempt(lambda: int('1' * 4301 + 'x')); attempt(lambda: str(2 ** 14284)); attempt(lambda: str(2 ** 14285))
