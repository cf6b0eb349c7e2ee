# inspect.signature of the classes of itertools, decimal and collections, of asyncio's calls, and of what has no signature.
import asyncio
import collections
import decimal
import inspect
import itertools


def attempt(thing):
    try:
        return str(inspect.signature(thing))
    except Exception as e:
        return type(e).__name__


for name in ("accumulate", "combinations", "combinations_with_replacement", "compress", "count", "cycle", "dropwhile", "filterfalse", "groupby", "pairwise", "permutations", "starmap", "takewhile", "chain", "islice", "product", "repeat", "zip_longest", "tee"):
    print(name, attempt(getattr(itertools, name)))
print(attempt(decimal.Decimal), attempt(decimal.Context), attempt(property), attempt(collections.UserString.split), attempt(collections.UserString.count), attempt(collections.UserString.format), attempt(collections.UserString.encode), attempt(collections.Counter), attempt(collections.deque), attempt(dict), attempt(int))
for name in ("gather", "wait", "wait_for", "shield", "as_completed", "create_task", "run", "to_thread", "sleep", "Queue", "Lock", "Semaphore", "Runner", "TaskGroup"):
    print(name, attempt(getattr(asyncio, name)), getattr(asyncio, name).__module__)


class Sub(itertools.count):
    pass


class Own(decimal.Decimal):
    def __new__(cls, only):
        return super().__new__(cls, only)


print(attempt(Own), asyncio.TaskGroup, asyncio.Timeout, asyncio.Task, asyncio.Future)
