# What __getitem__, __setitem__ and __delitem__ receive for each way to write a subscript.
class Seen:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


s = Seen()
print(s[1], s[1:], s[:1], s[:], s[::], s[1:2:3], s[::-1], s[...], s[None])
print(s[1, 2], s[1:2, 3], s[:, None], s[..., 1:], s[()], s[(1,)], s[1,], s[1:2,])
print(s[lambda: 1:2].start.__name__, s["a":"b"], s[1 if s else 2], s[(yes := 5)], yes)
print(s[s[1]], s[s[1:2]], s[[1, 2]], s[{1: 2}], s[not 1:not 0])
s[1:2] = "x"
s[:, 1] = "y"
s[...] = s[()] = 1, 2
del s[1:], s[:], s[1, 2:3]
s[1:2], s[3] = "ab"
s[s[0]] = s["k"]
print(s[-1:], s[~1:], s[1:-1:+1])
