# wraps and update_wrapper: what is copied, what is missing, chosen names.
import functools

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

def original(a: int, b=2) -> str:
    "original doc"
original.extra = 5
@functools.wraps(original)
def wrapper(*args): return "wrapped"
print(wrapper.__name__, wrapper.__doc__, wrapper.__qualname__, wrapper.__module__, wrapper.__annotations__, wrapper.extra, wrapper.__wrapped__ is original, wrapper())
@functools.wraps(original, assigned=("__name__",), updated=())
def some(): "mine"
print(some.__name__, some.__doc__, hasattr(some, "extra"), some.__wrapped__ is original)
def plain(): pass
print(functools.update_wrapper(plain, len) is plain, plain.__name__, plain.__doc__ is not None)
class Callable:
    "callable class"
    def __call__(self): pass
c = Callable()
c.tag = 1
def target(): pass
functools.update_wrapper(target, c)
print(target.__name__, target.__doc__, target.tag, target.__wrapped__ is c)
show(functools.update_wrapper, 5, original)
show(functools.update_wrapper, target)
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES, sorted(functools.__all__))
