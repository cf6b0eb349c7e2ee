# Word counting, inverted index and n-grams over text.
base = ("it was the best of times it was the worst of times it was the age of wisdom it was the age of "
        "foolishness it was the epoch of belief it was the epoch of incredulity it was the season of light "
        "it was the season of darkness it was the spring of hope it was the winter of despair")
docs = [" ".join(base.split()[i % 30:i % 30 + 40]) + f" doc{i} {i * 37 % 101}" for i in range(900)]
total = 0
for _ in range(32):
    counts, index, bigrams = {}, {}, {}
    for n, doc in enumerate(docs):
        words = doc.split()
        for w in words:
            if w in counts:
                counts[w] += 1
            else:
                counts[w] = 1
            index.setdefault(w, set()).add(n)
        for pair in zip(words, words[1:]):
            bigrams[pair] = bigrams.get(pair, 0) + 1
    top = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:10]
    common = sorted(bigrams, key=lambda p: (-bigrams[p], p))[:10]
    both = index["wisdom"] & index["belief"]
    letters = {}
    for w, c in counts.items():
        for ch in w:
            letters[ch] = letters.get(ch, 0) + c
    total += top[0][1] + len(both) + len(common[0][0]) + letters["e"] + len(bigrams)
print(total, top[:3])
