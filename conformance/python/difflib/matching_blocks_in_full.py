# SequenceMatcher: blocks, opcodes, ratios, junk, autojunk, and changing one of the sequences.
from difflib import SequenceMatcher

for a, b in (("", ""), ("", "abc"), ("abc", ""), ("abc", "abc"), ("abxcd", "abcd"), ("qabxcd", "abycdf"), ("private Thread currentThread;", "private volatile Thread currentThread;"), ([1, 2, 3], [3, 2, 1]), ("aaa", "aa"), (("x", "y"), ["y", "z"])):
    s = SequenceMatcher(None, a, b)
    print(a, b, s.get_matching_blocks(), s.get_opcodes(), round(s.ratio(), 6), round(s.quick_ratio(), 6), round(s.real_quick_ratio(), 6), s.find_longest_match())
s = SequenceMatcher(lambda x: x == " ", " abcd", "abcd abcd")
print(s.find_longest_match(0, 5, 0, 9), sorted(s.bjunk), s.bpopular, s.b2j)
s = SequenceMatcher(None, " abcd", "abcd abcd")
print(s.find_longest_match(0, 5, 0, 9), s.find_longest_match(alo=1, bhi=3))
s = SequenceMatcher(isjunk=None, a="a" * 10, b="a" * 250 + "b")
print(s.bpopular, s.ratio(), SequenceMatcher(None, "a" * 10, "a" * 250 + "b", autojunk=False).ratio())
s = SequenceMatcher(None, "abcd")
for text in ("bcde", "abcd", "xyz"):
    s.set_seq2(text)
    print(text, s.ratio(), s.get_opcodes())
s.set_seq1("xyzzy")
print(s.ratio())
s.set_seqs("ab", "ba")
print(s.get_matching_blocks()[0].size, s.get_matching_blocks()[-1], [list(g) for g in SequenceMatcher(None, "abcdefghijklmn", "abcdefxhijklmno").get_grouped_opcodes(1)], list(SequenceMatcher(None, "ab", "ab").get_grouped_opcodes()))
for args in ((5, "a"), (None, "a", 5), (None, [[1]], [[1]])):
    try:
        print(SequenceMatcher(*args).ratio())
    except TypeError as e:
        print(e)
