# Each function of textwrap and each option of TextWrapper.
import textwrap as tw


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


text = "Hello   there -- how are you this  fine-looking day?  I\'m glad to hear it!\n\tTabbed line."
show(tw.wrap, text, 20)
show(tw.fill, text, 30, initial_indent="* ", subsequent_indent="  ")
show(tw.wrap, text, 20, break_on_hyphens=False)
show(tw.wrap, "averyveryverylongword short", 8)
show(tw.wrap, "averyveryverylongword short", 8, break_long_words=False)
show(tw.wrap, text, 25, drop_whitespace=False)
show(tw.wrap, text, 25, replace_whitespace=False)
show(tw.wrap, text, 25, expand_tabs=False)
show(tw.wrap, text, 25, tabsize=4)
show(tw.wrap, text, 25, fix_sentence_endings=True)
show(tw.wrap, text, 25, max_lines=2)
show(tw.wrap, text, 25, max_lines=1, placeholder="...")
show(tw.wrap, "", 10)
show(tw.wrap, "a", 0)
show(tw.wrap, "abc def", 3, max_lines=1, placeholder=".....")
show(tw.shorten, "Hello  world, this is it", 12)
show(tw.shorten, "Hello  world", 20)
show(tw.shorten, "Hello world", 10, placeholder="…")
show(tw.dedent, "  a\n    b\n\n  c\n")
show(tw.dedent, "\ta\n  b")
show(tw.dedent, "  \n  a")
show(tw.indent, "a\n\nb\n", "> ")
show(tw.indent, "a\n\nb\n", "> ", lambda line: True)
w = tw.TextWrapper(width=10, initial_indent="- ")
print(w.wrap("one two three"), w.fill("one two"), w.width, w.break_long_words, w.max_lines)
