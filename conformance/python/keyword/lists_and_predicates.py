# The keywords, the soft keywords, and what counts as one.
import keyword

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(keyword.kwlist, keyword.softkwlist, len(keyword.kwlist), type(keyword.kwlist))
for word in ("if", "None", "none", "match", "case", "_", "async", "print", "", "nonlocal", "True", "IF", "type"):
    print(word, keyword.iskeyword(word), keyword.issoftkeyword(word))
for f in (keyword.iskeyword, keyword.issoftkeyword):
    show(f, 5)
    show(f, [])
    show(f)
print(sorted(keyword.kwlist) == keyword.kwlist, keyword.__all__)
