# Iterating, membership, min/max, enumerate over str.
print([c for c in "aé😀"], "é" in "café", "fé" in "café", "" in "x", "x" not in "abc", list(enumerate("ab")), min("hello"), max("hello"), sorted("hello"), set("aab") == {"a", "b"}, list(map(ord, "aé")), list(zip("ab", "cd")), "".join(reversed("abc")), tuple("xy"), dict.fromkeys("aba"), [*"ab"])
words = "the quick brown fox jumps over the lazy dog the end".split()
count = {}
for w in words: count[w] = count.get(w, 0) + 1
print(count, max(count, key=count.get), sorted(count.items(), key=lambda kv: (-kv[1], kv[0]))[:3])
