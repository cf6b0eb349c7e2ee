# Slice reading.
l = list(range(10))
print(l[2:5], l[:3], l[7:], l[:], l[::2], l[1::2], l[::-1], l[8:2:-2], l[-3:], l[:-3], l[-3:-1], l[5:2], l[2:2], l[100:], l[-100:3], l[3:100], l[::3], l[::-3], l[-1:-4:-1], l[:2:-1], l[2::-1], l[None:None:None], l[True:4], l[:] is l, l[0:10:20], l[9:-11:-1], l[-20:-5])
s = slice(1, 8, 3)
print(l[s], l[slice(None)], l[slice(3)], [l[i:i + 3] for i in range(0, 10, 3)], l[10**20:], l[-10**20:2], l[::10**20])
