# Exceptions of a group come from any sequence and are kept as a tuple; args keeps what was given.
class Items:
    def __getitem__(self, i):
        return [KeyError("a"), KeyError("b")][i]

class Refuses:
    def __getitem__(self, i):
        raise OSError("no")

for given in ([ValueError(1)], (ValueError(1), TypeError(2)), Items()):
    g = ExceptionGroup("m", given)
    print(g.exceptions, type(g.exceptions).__name__, g.args[1] is given)
errors = [ValueError(1)]
g = ExceptionGroup("m", errors)
errors.append(TypeError(2))
print(g.exceptions, g, repr(g))
same = (ValueError(1),)
print(ExceptionGroup("m", same).exceptions is same)
try:
    ExceptionGroup("m", Refuses())
except OSError as e:
    print("refused", e)
