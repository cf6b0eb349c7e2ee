# difflib.HtmlDiff: tables of two columns, whole files, context, wrapping; diff_bytes' refusals.
import difflib
import random

one = """same
changed a little here
removed
\tindented with a tab
<tag> & "quotes"
last one""".splitlines(keepends=True)
two = """same
changed a bit here
  added
        indented with a tab
<tag> &amp; "quotes"
one more
last one
""".splitlines(keepends=True)
differ = difflib.HtmlDiff()
print(differ.make_file(one, two, "from <b>", "to", charset="ascii"))
print(differ.make_table(one, two))
for context in (0, 1, 2, 5):
    print(differ.make_table(one * 3, one + two + one, "a", "", context=True, numlines=context))
print(differ.make_table([], []), differ.make_table(one, one, context=True))
print(differ.make_table([], one), differ.make_table(two, []))
print(difflib.HtmlDiff(tabsize=3, wrapcolumn=9).make_table(one, two))
print(difflib.HtmlDiff(wrapcolumn=14, linejunk=difflib.IS_LINE_JUNK, charjunk=None).make_table(
    ["a long line of text that goes on and on", "short", "x" * 60],
    ["a long line of words that goes on and off", "x" * 30 + "y" * 30]))
print(differ.make_file(["caf\xe9 \u4f60"], ["caf\xea"], charset="iso-8859-1")[200:700])

rng = random.Random(5)
words = ["alpha", "beta", "gamma", "delta  x", "", "epsilon one", "epsilon two", "\tzeta"]
total = 0
for n in range(150):
    a = [rng.choice(words) for _ in range(rng.randrange(12))]
    b = [rng.choice([w, w + "!", w.upper()]) if rng.random() < .7 else rng.choice(words)
         for w in a if rng.random() < .8]
    made = difflib.HtmlDiff(wrapcolumn=rng.choice([None, 4, 7])).make_table(
        a, b, context=rng.random() < .5, numlines=rng.randrange(4))
    for c in made:
        total = (total * 31 + ord(c)) % 1000000007
    print(n, len(made), total)

for bad in ((["text"], [b"bytes"]), ([b"a"], ["b"])):
    try:
        print(list(difflib.diff_bytes(difflib.unified_diff, *bad)))
    except TypeError as e:
        print(e)
try:
    print(list(difflib.diff_bytes(difflib.unified_diff, [b"a"], [b"b"], fromfile="name")))
except TypeError as e:
    print(e)
print(list(difflib.diff_bytes(difflib.context_diff, [b"a\xff"], [b"b\xfe"], b"\xff", b"b")))
