# Names bound by failed patterns.
def f(v):
    match v:
        case (a, 2) if print('guard', a): pass
        case [a, b] if a > b: print('second', a, b)
        case _: pass
    try: print(a)
    except UnboundLocalError as e: print(e)
    try: print(b)
    except UnboundLocalError as e: print(e)
f((1, 2)); f([1, 3]); f([9, 1]); f(7)
