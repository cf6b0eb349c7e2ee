# Description: `sys.getsizeof`, `__sizeof__` and `sys.getrefcount` give other numbers; classes have no
# `__basicsize__`, `__itemsize__`, `__flags__`.
# Cause: objects have another layout and no reference count.
# Workaround: none; compare sizes only with each other.
import sys

print(sys.getsizeof([]), sys.getsizeof({}), sys.getsizeof("abc"), hasattr(int, "__basicsize__"))
