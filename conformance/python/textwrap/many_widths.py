# One text wrapped at every width from one to eighty, in each of several ways, by its checksum and line counts.
import hashlib
import textwrap

text = ("It was a bright cold day in April, and the clocks were striking thirteen.  Winston Smith -- his chin nuzzled into his breast in an effort to escape the vile wind -- "
        "slipped quickly through the glass doors of Victory-Mansions (not quickly enough), e.g. to prevent a swirl of gritty dust from entering along with him.\n\tsupercalifragilistic")
for kw in ({}, {"break_long_words": False}, {"break_on_hyphens": False}, {"initial_indent": "> ", "subsequent_indent": "  "}, {"drop_whitespace": False}, {"fix_sentence_endings": True}, {"max_lines": 3, "placeholder": "~"}, {"expand_tabs": False, "replace_whitespace": False}, {"tabsize": 3}):
    h, counts = hashlib.md5(), []
    for width in range(4, 81):
        lines = textwrap.wrap(text, width, **kw)
        counts.append(len(lines))
        h.update("\n".join(lines).encode())
    print(kw, h.hexdigest(), counts[::10])
print([textwrap.shorten(text, w) for w in (10, 20, 40)], len(textwrap.fill(text)), textwrap.dedent(textwrap.indent(text, "    ")) == text)
