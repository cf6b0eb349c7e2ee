# Description: nothing can be set in or deleted from a builtin module such as math or itertools.
# Cause: the builtin modules are the same objects for all functions of the server.
# Workaround: keep the name elsewhere; modules written in Python, and classes, can be patched.
import math

try:
    math.pi2 = 2 * math.pi
    print(math.pi2)
except AttributeError as e:
    print(e)
