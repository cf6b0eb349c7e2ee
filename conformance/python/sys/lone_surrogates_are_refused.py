# Output is UTF-8: a lone surrogate in one of the items of a print is an error, after the items before it were written.
import sys

print("a", "é", "\U0001F600")
try:
    print("b", "x\ud800y", 3)
except UnicodeEncodeError as e:
    print()
    print(e.encoding, e.start, e.end, e.reason, ascii(e.object))
try:
    sys.stdout.write("\ude00")
except UnicodeEncodeError as e:
    print(e)
print("\ud800", file=sys.stderr)
print(ascii("\ud800"), repr("\ud800"), str(["\udfff"]))
