# How quotes and escapes nest in both modes, and what is left open is an error.
import shlex

texts = ["a b", "'a b' c", '"a b" c', r"a\ b", r'"a\"b"', r"'a\b'", r'"a\b"', r'"a\\b"', "a'b'c", 'a"b c"d', "''", '"" x', "a ''", "'a''b'", "#x", "a #b c", "a#b",
         "a\tb\nc", "a\\\nb", "", "   ", "a;b&&c|d", "\\", "'", '"x', "x\\", "é ü", "a=b", "~/x", "$(x y)", "`a b`"]


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for text in texts:
    print(repr(text), attempt(shlex.split, text), attempt(shlex.split, text, comments=True), attempt(shlex.split, text, posix=False))
print(attempt(shlex.split, 5), attempt(shlex.split, b"a b"))
