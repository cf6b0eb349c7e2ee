# SequenceMatcher, get_close_matches, ndiff, unified and context diffs, restore, junk and errors.
import difflib
from difflib import SequenceMatcher as S

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for a, b in (("abcd", "bcde"), ("", ""), ("abc", ""), ("abxcd", "abcd"), ([1, 2, 3], [2, 3, 4]), ("a" * 10, "a" * 5), ("qabxcd", "abycdf")):
    s = S(None, a, b)
    print(a, b, s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.get_matching_blocks(), s.get_opcodes(), s.find_longest_match(), s.find_longest_match(0, len(a), 0, len(b)))
s = S(lambda x: x == " ", " abcd", "abcd abcd")
print(s.find_longest_match(0, 5, 0, 9), s.bjunk, s.bpopular, S(None, "x" * 300, "x" * 300).bpopular, S(None, "x" * 300, "x" * 300, autojunk=False).bpopular, list(S(None, "abc" * 5, "abd" * 5).get_grouped_opcodes(1)))
s.set_seqs("ab", "ac"); print(s.ratio()); s.set_seq1("ac"); print(s.ratio()); s.set_seq2("zz"); print(s.ratio(), s.get_matching_blocks()[0]._fields)
for word, kw in (("appel", {}), ("xyz", {}), ("appel", {"n": 1}), ("appel", {"cutoff": 0.9}), ("", {})):
    print(word, difflib.get_close_matches(word, ["ape", "apple", "peach", "puppy"], **kw))
show(difflib.get_close_matches, "a", ["a"], n=0)
show(difflib.get_close_matches, "a", ["a"], cutoff=1.5)
one, two = ["one\n", "two\n", "three\n"], ["ore\n", "tree\n", "emu\n"]
print("".join(difflib.ndiff(one, two)), list(difflib.restore(difflib.ndiff(one, two), 1)), list(difflib.restore(difflib.ndiff(one, two), 2)))
show(lambda: list(difflib.restore(["+ a"], 3)))
for f in (difflib.unified_diff, difflib.context_diff):
    print("".join(f(one, two, "a.txt", "b.txt", "date1", "date2"))); print("".join(f(["x\n"] * 9 + ["y\n"], ["x\n"] * 9 + ["z\n"], n=1))); print(list(f(["a"], ["b"], lineterm="")), list(f([], [])), list(f(["a\n"], ["a\n"])))
show(lambda: list(difflib.unified_diff([1], ["a"])))
show(lambda: list(difflib.unified_diff(["a"], ["b"], fromfile=b"x")))
print(list(difflib.diff_bytes(difflib.unified_diff, [b"a\xff"], [b"b"], b"x", b"y", lineterm=b"")))
show(lambda: list(difflib.diff_bytes(difflib.unified_diff, ["a"], [b"b"])))
print(list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(["ab c\n"], ["ab  c\n"])), difflib.IS_LINE_JUNK("  # \n"), difflib.IS_LINE_JUNK("x"), difflib.IS_CHARACTER_JUNK("\t"))
