# dedent with tabs, blank lines and no common margin; indent with a prefix and a predicate.
import textwrap

for text in ("  a\n  b\n", "  a\n    b\n", "\ta\n\tb", "\ta\n  b", "  a\n\n  b", "  a\n   \n  b", "a\n  b", "", "\n", "  ", "    a\n  b\n      c", "  a\r\n  b", " \ta\n \tb", " \ta\n  b", "  a\\\n  b", "\n\n  x"):
    print(repr(text), repr(textwrap.dedent(text)))
for text in ("a\nb\n", "a\n\nb", "  a\n \n", "", "\n", "a\r\nb", "a\x0bb\x0cc"):
    print(repr(text), repr(textwrap.indent(text, "> ")), repr(textwrap.indent(text, "> ", lambda line: True)), repr(textwrap.indent(text, "", lambda line: False)))
for value in (5, None, b"a"):
    for f in (textwrap.dedent, lambda v: textwrap.indent(v, " ")):
        try:
            print(f(value))
        except Exception as e:
            print(type(e).__name__, e)
