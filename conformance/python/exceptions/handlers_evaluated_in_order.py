# Handlers evaluated in order.
log = []
def n(c): log.append(getattr(c, '__name__', c)); return c
try: raise KeyError('k')
except n(ValueError): pass
except (n(TypeError), n(IndexError)): pass
except n(LookupError) as e: log.append(repr(e))
except n(Exception): log.append('never')
else: log.append('else')
finally: log.append('finally')
print(log); log.clear()
try: pass
except n(ValueError): pass
else: log.append('else')
finally: log.append('finally')
print(log); log.clear()
try:
    try: raise KeyError('first')
    except n(undefined_name): pass
except NameError as e: print(repr(e), repr(e.__context__))
try:
    try: raise KeyError('second')
    except n(5): pass
except TypeError as e: print(e, repr(e.__context__))
try:
    try: raise KeyError('third')
    except (ValueError, n('x'), KeyError): print('reached')
except TypeError as e: print(e)
class M(type):
    def __instancecheck__(cls, o): print('never asked'); return True
    def __subclasscheck__(cls, o): print('never asked'); return True
class C(Exception, metaclass=M): pass
try:
    try: raise KeyError
    except C: print('C')
except KeyError: print('KeyError')
