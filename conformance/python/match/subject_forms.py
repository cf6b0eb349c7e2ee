# Subject forms.
match 1, 2:
    case 1, x: print(x)
match 1,:
    case [x]: print(x)
match *[1, 2], 3:
    case a, *b: print(a, b)
match (y := 4):
    case 4: print(y)
match lambda: 1:
    case f: print(f())
match [x for x in range(3)]:
    case [0, *r]: print(r)
match not True:
    case False: print('false')
match 'a' 'b':
    case 'ab': print('joined')
match f'{1}':
    case '1': print('f')
match {**{'a': 1}}:
    case {'a': int(n)}: print(n)
