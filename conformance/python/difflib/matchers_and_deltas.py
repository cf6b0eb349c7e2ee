# SequenceMatcher, the delta functions and get_close_matches.
import difflib


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


s = difflib.SequenceMatcher(None, "qabxcd", "abycdf")
print(s.get_matching_blocks(), s.get_opcodes(), round(s.ratio(), 6), round(s.quick_ratio(), 6), s.real_quick_ratio())
print(s.find_longest_match(0, 6, 0, 6), s.find_longest_match(), list(s.get_grouped_opcodes(1)))
s.set_seq1("abc")
s.set_seq2("bcd")
print(s.get_opcodes())
s.set_seqs("", "")
print(s.ratio(), s.get_opcodes())
junk = difflib.SequenceMatcher(lambda x: x == " ", " abcd", "abcd abcd")
print(junk.find_longest_match(0, 5, 0, 9), junk.bjunk, junk.bpopular)
print(difflib.SequenceMatcher(None, "a" * 10, "a" * 300, autojunk=False).ratio())
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
print(difflib.get_close_matches("x", ["y"]), difflib.get_close_matches("ab", ["ab", "abc"], n=1, cutoff=0.1))
show(difflib.get_close_matches, "a", [], n=0)
show(difflib.get_close_matches, "a", [], cutoff=2)
a, b = ["one\n", "two\n", "three\n"], ["ore\n", "tree\n", "emu\n"]
print("".join(difflib.ndiff(a, b)))
print("".join(difflib.unified_diff(a, b, "a.txt", "b.txt", "1970", "1971", n=1)))
print("".join(difflib.context_diff(a, b, "a.txt", "b.txt")))
print(list(difflib.restore(difflib.ndiff(a, b), 1)), list(difflib.restore(difflib.ndiff(a, b), 2)))
show(list, difflib.restore([], 3))
print(list(difflib.Differ().compare(["ab"], ["ac"])), difflib.IS_LINE_JUNK("#\n"), difflib.IS_CHARACTER_JUNK(" "))
print(list(difflib.unified_diff(["a"], ["a"])), list(difflib.unified_diff(["a"], ["b"], lineterm="")))
print(list(difflib.diff_bytes(difflib.unified_diff, [b"a\xff"], [b"b"], b"x", b"y", lineterm=b"")))
