#!/usr/bin/env python3
"""Records what CPython says about the snippets in syntax_errors.txt and front_trees.txt.

Both files hold entries of two lines: `> snippet`, escaped (\\n, \\t, \\\\, \\xHH for bytes), and the
record below it. In syntax_errors.txt the record is `< type|message|line|offset|end line|end offset`
or `< OK`; a line `= ...` instead is Copra's own answer where it differs on purpose, with the reason
in a comment above, and is left alone. In front_trees.txt it is the text of ast.dump().

Usage: record_syntax_errors.py [--check]     (run it with Debian 12's /usr/bin/python3)
"""
import ast
import pathlib
import sys
import warnings

HERE = pathlib.Path(__file__).parent
ESCAPES = {"n": b"\n", "t": b"\t", "\\": b"\\", "r": b"\r", "f": b"\f"}


def unescape(text):
    out = bytearray()
    i = 0
    while i < len(text):
        if text[i] != "\\":
            out += text[i].encode()
            i += 1
        elif text[i + 1] == "x":
            out.append(int(text[i + 2 : i + 4], 16))
            i += 4
        else:
            out += ESCAPES[text[i + 1]]
            i += 2
    return out.decode()


def escape(text):
    for char, source in (("\\", "\\\\"), ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r"), ("\f", "\\f")):
        text = text.replace(char, source)
    return "".join(c if c >= " " else f"\\x{ord(c):02x}" for c in text)


def error_record(source):
    try:
        compile(source, "<s>", "exec", dont_inherit=True)
    except SyntaxError as e:
        # Without an end the caret marks one column.
        end = e.offset if e.end_offset is None else e.end_offset
        fields = (type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, end)
        return "< " + escape("|".join(map(str, fields)))
    return "< OK"


def tree_record(source):
    return "< " + escape(ast.dump(ast.parse(source), include_attributes=False))


def rewrite(name, record):
    path = HERE / name
    lines = path.read_text(encoding="utf-8").split("\n")
    source = None
    for i, line in enumerate(lines):
        if line.startswith("> "):
            source = unescape(line[2:])
        elif line.startswith("<"):
            lines[i] = record(source)
    text = "\n".join(lines)
    if "--check" in sys.argv:
        return text == path.read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    return True


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    ok = [rewrite("syntax_errors.txt", error_record), rewrite("front_trees.txt", tree_record)]
    sys.exit(0 if all(ok) else 1)
