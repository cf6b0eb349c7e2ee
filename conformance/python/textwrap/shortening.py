# shorten: collapsing space, placeholders, texts that fit, widths that cannot hold the placeholder.
import textwrap

for args, kw in ((("Hello  world!", 12), {}), (("Hello  world!", 11), {}), (("Hello world", 10), {"placeholder": "..."}), (("Hello world", 5), {"placeholder": "..."}), (("Hello world", 4), {}), (("", 5), {}), (("   ", 5), {}), (("one two three four", 13), {}), (("a\n\tb", 10), {}), (("x" * 30, 10), {"placeholder": "~"}), (("x" * 30, 10), {}), (("a b c d e f g", 6), {"placeholder": ""}), (("some words", 7), {"initial_indent": ">"}), (("a b", 0), {}), (("hello there", 7), {"placeholder": " (more)"})):
    try:
        print(args, kw, repr(textwrap.shorten(*args, **kw)))
    except ValueError as e:
        print(args, kw, e)
