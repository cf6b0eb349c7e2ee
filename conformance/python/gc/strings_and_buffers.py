# Strings, bytes and big lists come and go.
keep = {}
for i in range(3000):
    s = "x" * (i % 500) + str(i)
    t = s.upper() + s[::-1]
    b = t.encode() * 2
    if i % 300 == 0: keep[i] = (s, t, b)
    big = list(range(200))
    big.extend(big)
print(sorted(keep), [len(v[2]) for v in keep.values()], keep[300][0][-5:], keep[2700][1][:5], hash(keep[600][0]) == hash("x" * 100 + "600"))
text = ""
for i in range(4000): text += chr(97 + i % 26)
print(len(text), text[:30], text.count("z"))
parts = []
for i in range(2000): parts.append(f"{i:04d}")
joined = ",".join(parts)
print(len(joined), joined[-9:], sum(map(int, joined.split(","))))
