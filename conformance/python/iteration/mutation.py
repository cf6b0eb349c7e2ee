# Changing a container while iterating over it.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

def d_add():
    d = {1: 1}
    for k in d: d[k + 1] = 1
def d_del():
    d = {1: 1, 2: 2}
    for k in d: del d[k]
def s_add():
    s = {1}
    for x in s: s.add(x + 1)
def d_items():
    d = {"a": 1, "b": 2}
    for k, v in d.items(): d.pop(k)
def d_change_value():
    d = {"a": 1, "b": 2}
    for k in d: d[k] += 10
    return d
def d_keys_changed():
    d = {1: 1, 2: 2}
    for k in d:
        d.pop(k)
        d[k + 10] = 1
for f in (d_add, d_del, s_add, d_items, d_change_value): err(f)
l = [1, 2, 3, 4]
for x in l:
    if x % 2: l.remove(x)
print(l)
l = [1, 2, 3]
for i, x in enumerate(l):
    if i < 3: l.append(x * 10)
print(l)
l = [3, 2, 1]
it = iter(l)
next(it)
l.clear()
print(list(it))
l.append(5)
print(list(it))
def sort_mut():
    l = [3, 1, 2]
    def k(x):
        l.append(9)
        return x
    l.sort(key=k)
err(sort_mut)
d = {"a": 1}
for k in list(d): d[k + "x"] = 2
print(d)
