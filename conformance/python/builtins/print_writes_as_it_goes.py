# Print writes as it goes.
class Loud:
    def __str__(self): print('<inner>', end=''); return 'loud'
class Bad:
    def __str__(self): raise ValueError('no text')
print(1, Loud(), 2, [Loud], Loud(), sep='|')
try: print('before', 5, Bad(), 'after')
except ValueError as e: print('...', e)
try: print('a', 'b', Bad(), sep='')
except ValueError as e: print('...', e)
try: print(Bad())
except ValueError as e: print(e)
class R:
    def __repr__(self): print('[repr]', end=''); return 'R'
print('x', [R()], {1: R()}, R(), end='!\n')
