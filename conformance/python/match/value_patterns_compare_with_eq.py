# Value patterns compare with eq.
class V:
    def __eq__(self, o): print('eq', o); return o == 1
class N:
    one = 1
    class sub: two = 2
match V():
    case N.sub.two: print('two')
    case N.one: print('one')
match V():
    case 3: print(3)
    case 1: print('lit')
match V():
    case None: print('is None')
    case True: print('is True')
    case _: print('singletons by identity')
match 1.0:
    case True: print('True')
    case 1: print('1')
class S(str): pass
match S('x'):
    case 'x': print('str subclass')
