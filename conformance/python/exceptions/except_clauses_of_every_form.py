# except with tuples, nested tuples, expressions, classes that are no exceptions, and order of matching.
def run(error, clause):
    try:
        try:
            raise error
        except clause as e:
            return "caught", type(e).__name__
        except (KeyError, (IndexError if False else OSError)) as e:
            return "second", type(e).__name__
    except BaseException as e:
        return "out", type(e).__name__, str(e)


class Meta(type):
    def __instancecheck__(cls, o): return True
    def __subclasscheck__(cls, c): return True


class Any(Exception, metaclass=Meta): pass


for clause in (ValueError, Exception, (ValueError, TypeError), (), (TypeError, (ValueError,)), LookupError, Any, BaseException,
               int, 5, "ValueError", None, (5, ValueError), (ValueError, 5), [ValueError], object, lambda: 1):
    print(getattr(clause, "__name__", clause) if not callable(clause) or isinstance(clause, type) else "function",
          run(ValueError("v"), clause), run(KeyError("k"), clause))
log = []


def clause(c):
    log.append(c.__name__)
    return c


try:
    raise IndexError
except clause(KeyError):
    pass
except clause(LookupError):
    log.append("body")
except clause(Exception):
    pass
print(log)
try:
    pass
except 1 / 0:
    pass
else:
    print("never evaluated")
