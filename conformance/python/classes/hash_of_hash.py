# Whatever __hash__ returns, hash() gives it back when it fits a machine word.
class H:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n


for n in (0, 1, -1, -2, 2**31, 2**60, 2**61 - 1, 2**61, 2**61 + 5, -2**61, 2**62, 2**63 - 1, -2**63, 2**63, -2**63 - 1, 2**64 + 3,
          True):
    print(n, hash(H(n)), hash((H(n),)) == hash((n,)))
for text in ("a", "longer text", "é"):
    print(hash(H(hash(text))) == hash(text), {H(hash(text)): 1} != {})
