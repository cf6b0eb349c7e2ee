# Custom exception classes.
class AppError(Exception):
    status = 500
    def __init__(self, message, **details):
        super().__init__(message)
        self.message, self.details = message, details
    def to_dict(self): return {"error": self.message, "status": self.status, **self.details}
class NotFound(AppError):
    status = 404
class Invalid(AppError):
    status = 400
    def __init__(self, field, why):
        super().__init__(f"{field}: {why}", field=field)
def handle(f):
    try: return {"ok": f()}
    except NotFound as e: return e.to_dict()
    except AppError as e: return ("app", e.to_dict(), str(e), e.args)
    except Exception as e: return f"{type(e).__name__}: {e}"
def a(): raise NotFound("no user", id=3)
def b(): raise Invalid("email", "bad")
def c(): return {}["x"]
print(handle(a), handle(b), handle(c), handle(lambda: 1), sep="\n")
class Multi(KeyError, ValueError): pass
try: raise Multi("m")
except ValueError as e: print("as ValueError", e, repr(e))
class Silent(Exception):
    __slots__ = ()
    def __str__(self): return "slots"
try: raise Silent
except Silent as e: print(e)
class WithProps(Exception):
    @property
    def code(self): return self.args[0]
try: raise WithProps(7)
except WithProps as e: print(e.code)
err = Exception("has attrs")
err.extra = 5
print(err.extra, err.__dict__)
e2 = err.with_traceback(None)
print(e2 is err, e2.__traceback__)
