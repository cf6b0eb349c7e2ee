# TextWrapper: attributes changed between calls, keyword order, subclasses with other splitting.
import textwrap

w = textwrap.TextWrapper()
for name in ("width", "initial_indent", "subsequent_indent", "expand_tabs", "replace_whitespace", "fix_sentence_endings", "break_long_words", "drop_whitespace", "break_on_hyphens", "tabsize", "max_lines", "placeholder"):
    print(name, repr(getattr(w, name)))
w.width = 10
print(w.wrap("one two three four"), w.fill("one two three"))
w.initial_indent, w.max_lines, w.placeholder = "- ", 2, " [..]"
print(w.wrap("one two three four five six"))
print(textwrap.TextWrapper(12, "a", "b", False, False, True, False, False, False, 4, max_lines=None, placeholder="x").wrap("tab\there. next one"))


class ByComma(textwrap.TextWrapper):
    def _split(self, text):
        out = []
        for piece in text.split(","):
            out += [piece, ","]
        return out[:-1]


print(ByComma(width=8).wrap("aaa,bbb,ccc,dddd"))
try:
    textwrap.TextWrapper(5, "", "", True, True, False, True, True, True, 8, 1)
except TypeError as e:
    print(e)
