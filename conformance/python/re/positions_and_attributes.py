# Positions beyond an index raise; what patterns and matches say of themselves can't be set.
import re

pattern = re.compile("a(b)?")
match = pattern.match("ab")
for call in (lambda: pattern.match("ab", 10**30), lambda: pattern.search("ab", 0, 10**30),
             lambda: pattern.match("ab", -(10**30)), lambda: pattern.sub("", "ab", 10**30),
             lambda: pattern.split("ab", 10**30), lambda: pattern.match("ab", -5, 100)):
    try:
        print(call())
    except OverflowError as e:
        print(type(e).__name__, e)
for thing, names in ((pattern, ("pattern", "flags", "groups", "groupindex", "other")),
                     (match, ("string", "re", "pos", "endpos", "lastindex", "regs", "other"))):
    for name in names:
        try:
            setattr(thing, name, 1)
        except AttributeError as e:
            print(name, e)
