# pass, ..., docstrings as bodies.
def a(): pass
def b(): ...
def c(): "doc only"
class D: ...
print(a(), b(), c(), c.__doc__, D.__name__)
print(..., Ellipsis, ... is Ellipsis, type(...), bool(...))
if True: ...
for _ in range(1): pass
print(a.__doc__, D.__doc__)
