# An OrderedDict is laid out as a list of pairs, which counts for depth=.
import collections
import pprint

made = collections.OrderedDict([("one", {1: -1, True: [2]}), ("two", {"c": {3: {4: [5]}}}), ("three", (("x",),)), ("é" * 30, [[[1]]])])
for depth in (1, 2, 3, 4, 5, None):
    for width in (20, 80, 200):
        print(pprint.pformat(made, depth=depth, width=width))
        print(pprint.pformat([made, {"k": made}], depth=depth, width=width, indent=2, compact=True))
