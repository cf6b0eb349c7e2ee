# wrap and fill with each option, dedent, indent and shorten with their edges.
import textwrap

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

text = "The quick-brown fox  jumps over\tthe lazy dog. It sees: a verylongwordwithoutanybreaksatall, and e-mails it.  End."
for kw in ({}, {"width": 20}, {"width": 10, "break_long_words": False}, {"width": 10, "break_on_hyphens": False}, {"width": 20, "initial_indent": "* ", "subsequent_indent": "  "}, {"width": 20, "expand_tabs": False}, {"width": 20, "tabsize": 4}, {"width": 20, "replace_whitespace": False}, {"width": 20, "drop_whitespace": False}, {"width": 30, "fix_sentence_endings": True}, {"width": 20, "max_lines": 2}, {"width": 20, "max_lines": 2, "placeholder": "..."}, {"width": 12, "max_lines": 1, "placeholder": ""}, {"width": 1}, {"width": 5, "initial_indent": "12345"}, {"width": 200}):
    print(kw, textwrap.wrap(text, **kw))
for kw in ({"width": 0}, {"width": -1}, {"width": 5, "max_lines": 1, "placeholder": "too long here"}, {"nope": 1}, {"width": "a"}):
    show(textwrap.wrap, text, **kw)
show(textwrap.wrap, 5)
print(textwrap.wrap(""), textwrap.wrap("   "), textwrap.wrap("a\n\nb"), repr(textwrap.fill("a b c", 3)), textwrap.wrap("aaa-bbb--ccc", 5), textwrap.wrap("x" * 10, 4), textwrap.wrap("a\u00a0b c", 3), textwrap.wrap("日本語 テキスト", 4))
for t in ("  a\n   b\n  c", "\ta\n\tb", "  a\n\tb", "a\n  b", "", "\n  \n  a\n", "  a\n\n \n  b", "   a\n  b\n    c\n", "  \t a\n  \tb"):
    print(repr(textwrap.dedent(t)))
print(repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n \nb", "--", lambda line: True)), repr(textwrap.indent("a\nb", "+", lambda l: "b" in l)), repr(textwrap.indent("", "x")))
for args, kw in ((("Hello  world!", 12), {}), (("Hello  world!", 11), {}), (("Hello world", 10), {"placeholder": "..."}), (("Hello", 5), {}), (("Hello", 4), {}), (("", 5), {}), (("Hello world", 5), {"placeholder": ""}), (("Hello", 3), {"placeholder": "x" * 9})):
    show(textwrap.shorten, *args, **kw)
w = textwrap.TextWrapper(width=10, max_lines=3); print(w.wrap("one two three four five six seven"), w.fill("a b"), w.width, w.placeholder, w.tabsize, w.drop_whitespace)
show(textwrap.dedent, 5)
show(textwrap.indent, "a")
