# Soft keywords as names.
match = 5
case = [1]
_ = 'u'
print(match, case, _)
match[case] if 0 else print('expr')
def match(case): return case
print(match(case=3))
match (match):
    case case: print(callable(case))
match match, case:
    case [m, _]: print('wild', _)
print(_)
match {}:
    case _: print('wild')
class case:
    match = 1
print(case.match)
match -1:
    case -1: print('neg')
match case.match:
    case case.match: print('value')
