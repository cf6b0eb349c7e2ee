# Strings grown by +=: every earlier value keeps its text.
a = 'x' * 300
b = a + '1'; c = b + '2'; d = b + '3'; e = c + '4'
print(b[-2:], c[-3:], d[-3:], e[-4:], len(b), len(c), len(d), len(e), b == a + '1', c == a + '12', hash(c) == hash(a + '12'), {c: 1}[a + '12'])
s = ''
keep = []
for i in range(2000):
    s += str(i) + ','
    if i % 100 == 0: keep.append(s)
print(len(s), [len(k) for k in keep], all(s.startswith(k) for k in keep), s == ''.join([str(i) + ',' for i in range(2000)]))
t = s
t += 'A'; u = s + 'B'; t += 'C'
print(t[-3:], u[-3:], s[-3:], t[:-2] == s, u[:-1] == s)
s += s; s += s; print(len(s), s.count('1999,'))
s += 'é'; print(len(s), s[-2:]); s += 'x'; print(s[-3:])
class S(str): pass
x = S('a' * 400); y = x + 'b'; y += 'c'; print(type(y), y[-3:], len(y))
d = {}
k = 'k' * 300
for i in range(5):
    k += str(i); d[k] = i
print(list(d.values()), len(d), [len(q) for q in d])
setattr(S, k, 5); print(getattr(S, 'k' * 300 + '01234'), getattr(x, k))
z = 'q' * 300; z += '1'; z += '2'; print(z.split('q')[-1], z.upper()[-3:], z.encode()[-2:], z.replace('q', '')[-5:], int(z[-2:]), f'{z:.3}', z[::-1][:3], z.find('12'), '12' in z, repr(z)[-3:], z * 2 == z + z, (z + '')[-2:], (z+'%s') % 'a' == z + 'a', z.isalnum(), z < z + 'a', max(z), sorted(set(z)))
n = '1' * 300; n += '2'; n += '3'; print(int(n) % 1000, float(n[:300]) > 0, n.isdigit(), str(int(n)) == n)

for first, part in [("", "é"), ("x" * 300, "é€😀a"), ("é" * 300, "ab"), ("ab" * 200, "😀"), ("é" * 64 * 5, "é" * 64)]:
    s = first
    keep = []
    for i in range(300):
        s += part
        if i % 50 == 7: keep.append(s)
        if i % 90 == 5: s += "plain"
    whole = "".join(s)
    print(len(s), hash(s) == hash(whole), s == whole, [len(k) for k in keep], all(k == s[:len(k)] for k in keep))
    print([ascii(s[i]) for i in range(0, len(s), 97)] == [ascii(whole[i]) for i in range(0, len(s), 97)], ascii(s[-7:]), s.find("plain"), s.rfind("plain"))
    for k in keep[:3]:
        k += "!"; k += "é"; k += "?"
        print(ascii(k[-5:]), len(k), k.index("?"), ascii(k[::-60][:4]), ascii(k[63:66]), ascii(k[127:130]))
