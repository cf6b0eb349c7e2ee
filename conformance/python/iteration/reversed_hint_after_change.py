# length_hint of a reversed list follows what the list became.
import operator

d = list(range(10))
it = reversed(d)
next(it), next(it)
print(operator.length_hint(it))
d.append(1)
print(operator.length_hint(it))
d[1:] = []
print(operator.length_hint(it), list(it), operator.length_hint(it))
