# get_close_matches: numbers, cutoffs, what is refused; the junk functions; Differ with junk of its own.
import difflib

words = ["ape", "apple", "peach", "puppy", "appel", "maple"]
for args, kw in ((("appel", words), {}), (("appel", words, 1), {}), (("appel", words), {"n": 2, "cutoff": 0.8}), (("xyz", words), {}), (("xyz", words), {"cutoff": 0.0}), (("", words), {}), (("ape", []), {}), (("ape", words), {"cutoff": 1.0}), (("ape", words, 0), {}), (("ape", words, -1), {}), (("ape", words), {"cutoff": 1.1}), (("ape", words), {"cutoff": -0.1}), (((1, 2), [(1, 2, 3), (4,)]), {})):
    try:
        print(args, kw, difflib.get_close_matches(*args, **kw))
    except ValueError as e:
        print(args, kw, e)
for line in ("", " ", "#", " # ", "x", "# x", "\t#\n"):
    print(repr(line), difflib.IS_LINE_JUNK(line), [difflib.IS_CHARACTER_JUNK(c) for c in line])
d = difflib.Differ(linejunk=lambda line: line.startswith("#"), charjunk=difflib.IS_CHARACTER_JUNK)
print("".join(d.compare(["#c\n", "text here\n", "same\n"], ["#d\n", "text  there\n", "same\n"])))
print(list(difflib.Differ().compare(["a"], ["a"])), list(difflib.ndiff(["ab cd\n"], ["ab  cd\n"], charjunk=None)))
