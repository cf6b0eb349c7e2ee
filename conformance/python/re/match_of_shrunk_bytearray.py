# A match keeps its positions when the bytearray it was found in gets shorter.
import re

text = bytearray(b"one two three")
match = re.search(rb"(\w+) (?P<second>\w+)", text)
print(match.expand(rb"\2-\1"), match.group(0), match.groupdict())
del text[5:]
print(match.expand(rb"\2-\1"), match.group(0), match.groupdict(), match.span())
text.clear()
print(bytes(match.expand(rb"[\g<second>]")), match.groups(), match[0], match.string)
