# Names that are keywords cannot be identifiers; soft keywords can.
import keyword

print(len(keyword.kwlist), len(keyword.softkwlist), keyword.kwlist == sorted(keyword.kwlist))
for word in ("match", "case", "_", "type", "print", "None", "none", "async", "nonlocal", "Lambda", "", "if ", "yield"):
    print(repr(word), keyword.iskeyword(word), keyword.issoftkeyword(word), word.isidentifier())
match = case = 5
print(match + case)
print(all(isinstance(word, str) and word.isidentifier() for word in keyword.kwlist + keyword.softkwlist))
for wrong in (None, 5, b"if", ("if",)):
    print(wrong, keyword.iskeyword(wrong), keyword.issoftkeyword(wrong))
for unhashable in ([], {}):
    try:
        keyword.iskeyword(unhashable)
    except TypeError as e:
        print(e)
print(sorted(keyword.__all__))
