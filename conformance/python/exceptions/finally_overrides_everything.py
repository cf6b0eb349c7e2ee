# Finally overrides everything.
def f(kind, final):
    for i in range(2):
        try:
            if kind == 'return': return 'try'
            if kind == 'raise': raise ValueError('try')
            if kind == 'break': break
            if kind == 'continue': continue
        except ValueError:
            if final == 'except-return': return 'except'
            raise KeyError('handler')
        else: print('else')
        finally:
            print('finally', i)
            if final == 'return': return 'finally'
            if final == 'break': break
            if final == 'continue': continue
            if final == 'raise': raise TypeError('finally')
        print('after', i)
    else: return 'loop else'
    return 'end'
for kind in ('pass', 'return', 'raise', 'break', 'continue'):
    for final in ('pass', 'return', 'break', 'continue', 'raise', 'except-return'):
        try: print(kind, final, f(kind, final))
        except Exception as e: print(kind, final, repr(e), repr(e.__context__), repr(e.__context__ and e.__context__.__context__))
