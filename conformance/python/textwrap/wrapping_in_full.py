# wrap and fill: widths, indents, long words, hyphens, tabs, placeholders and what is refused.
import textwrap

text = "The quick brown-fox jumped over the lazy dog's back.  Well-known e.g. -- dash--here, (paren)  end. supercalifragilisticexpialidocious"
for kw in ({}, {"width": 20}, {"width": 1}, {"width": 20, "break_long_words": False}, {"width": 20, "break_on_hyphens": False}, {"width": 20, "initial_indent": "* ", "subsequent_indent": "    "}, {"width": 30, "fix_sentence_endings": True}, {"width": 15, "drop_whitespace": False}, {"width": 20, "max_lines": 2}, {"width": 20, "max_lines": 1, "placeholder": "..."}, {"width": 30, "replace_whitespace": False}):
    print(kw)
    for line in textwrap.wrap(text, **kw):
        print("   |" + line + "|")
for kw in ({"width": 0}, {"width": -5}, {"width": 5, "max_lines": 1, "placeholder": "too long here"}, {"width": "5"}, {"bogus": 1}, {"max_lines": 0}):
    try:
        print(textwrap.wrap("some text here", **kw))
    except Exception as e:
        print(kw, type(e).__name__, e)
for value in ("", "   ", "\n\n", "one", "a\tb", "a\nb\n\nc", "x" * 25, "a-b-c-d", "--option=value", "and/or", "\xe9t\xe9 \u4e2d\u6587"):
    print(repr(value), textwrap.wrap(value, 10), repr(textwrap.fill(value, 10)), textwrap.wrap(value, 10, expand_tabs=False, tabsize=4))
