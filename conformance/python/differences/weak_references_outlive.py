# Description: a weak reference still answers, and `__del__` and `weakref.finalize` have not run, right
# after the last name of an object went.
# Cause: CPython counts references; here memory is reclaimed by a collector when it is short, and an
# execution usually ends before it runs. What happens at its end is not observed.
# Workaround: `with` and `try … finally` for what must happen; `gc.collect()` where a test needs it.
import weakref


class Node:
    def __del__(self):
        print("deleted")


node = Node()
ref = weakref.ref(node)
del node
print(ref() is None)
