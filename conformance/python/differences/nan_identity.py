# Description: two NaN values are the same object, so `in`, `==` of lists and dict look-up find one by
# the other; a NaN has no sign.
# Cause: floats live in registers without an address; identity compares their value.
# Workaround: use math.isnan, as one should anyway.
import math

a, b = float("nan"), float("nan")
print(math.copysign(1.0, float("-nan")))
print(a == b, a is b, a in [b], [a] == [b], {a: 1}.get(b))
