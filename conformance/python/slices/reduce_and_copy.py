# Reduce and copy.
import copy
s = slice(1, [2], None)
print(s.__reduce__(), s.__reduce_ex__(2), copy.copy(s) is s, copy.deepcopy(slice(1, 2)))
