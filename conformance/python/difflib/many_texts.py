# Diffs, ratios and restored texts of many pairs of lists made by a fixed rule.
import difflib
import hashlib

h = hashlib.md5()
state = 12345
for n in range(60):
    rows = []
    for _ in range(2):
        row = []
        for _ in range(n % 17 + 2):
            state = (state * 1103515245 + 12345) % 2**31
            row.append("line %d%s\n" % (state >> 16 & 7, "x" * (state >> 20 & 3)))
        rows.append(row)
    a, b = rows
    s = difflib.SequenceMatcher(None, a, b)
    delta = list(difflib.ndiff(a, b))
    assert list(difflib.restore(delta, 1)) == a and list(difflib.restore(delta, 2)) == b, n
    for piece in (repr(s.get_opcodes()), repr(s.ratio()), "".join(delta), "".join(difflib.unified_diff(a, b, "a", "b", n=n % 4)), "".join(difflib.context_diff(a, b, n=n % 3)), repr(difflib.get_close_matches(a[0], b))):
        h.update(piece.encode())
    if n % 12 == 0:
        print(n, s.get_opcodes()[:3], round(s.ratio(), 4), h.hexdigest()[:12])
print(h.hexdigest())
