# Description: `__del__` is not called when an object goes, nor at the end of a program. Weak references
# empty and call back when somebody asks whether an object is still there, at `del` of a global, and
# when the heap is collected; a program that asks thousands of times hears of it from the latter alone.
# Cause: CPython counts references; here memory is reclaimed by a collector when it is short, and an
# execution usually ends before it runs. What happens at its end is not observed.
# Workaround: `with` and `try … finally` for what must happen.
import weakref


class Node:
    def __del__(self):
        print("deleted")


node = Node()
ref = weakref.ref(node)
del node
print(ref() is None)
