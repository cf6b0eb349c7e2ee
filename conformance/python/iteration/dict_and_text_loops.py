# for over dict keys and values, over str, with changes under way.
d = {i: -i for i in range(6)}
del d[0], d[3]
print([k for k in d], [v for v in d.values()])
for change in ("add", "replace", "swap"):
    d = {1: "a", 2: "b"}
    try:
        for k in d:
            if change == "add":
                d[k + 10] = k
            elif change == "replace":
                d[k] = "c"
            elif k == 1:
                del d[1]
                d[5] = 0
        print(change, d)
    except RuntimeError as e:
        print(change, e)
d = {1: "a", 2: "b"}
try:
    for v in d.values():
        d.clear()
except RuntimeError as e:
    print(e)
it = iter("aé€😀z")
for c in it:
    print(c, end="|")
print(list(it))
text = "abc"
for c in text:
    text += c
print(text)
it = iter("ab")
for c in it:
    for e in it:
        print(c, e)
print(next(it, None))
grown = ""
for _ in range(400):
    grown += "xy"
print(sum(1 for c in grown if c == "x"))
