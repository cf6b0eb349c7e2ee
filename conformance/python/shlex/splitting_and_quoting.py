# split in both modes, quote, join, and the lexer object's attributes and errors.
import io
import shlex

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for text in ("a b c", "a 'b c' d", 'a "b c" d', 'a "b\\"c"', "a 'b\\'", "a\\ b", "a\\\nb", "# comment\nx", "a#b", "", "  ", "''", '""', "a''b", 'x="1 2"', "'unclosed", 'also "unclosed', "trailing\\", "é ü", "a\tb\nc", "a;b|c&d", "$HOME `x`", "a\\nb", '"a\\nb"', "'a' 'b'c"):
    for kw in ({}, {"comments": True}, {"posix": False}):
        print(repr(text), kw, end=" ")
        show(shlex.split, text, **kw)
for s in ("", "a", "a b", "it's", 'q"q', "$x", "a/b.c-d_e", "é", "~", "*", "a\nb", "@%+=:,./-", "!"):
    print(shlex.quote(s), shlex.split(shlex.quote(s)) == [s])
print(shlex.join(["a", "b c", "it's", ""]), shlex.split(shlex.join(["x y", "'"])))
show(shlex.quote, 5)
show(shlex.join, [1])
show(shlex.split, 5)
lex = shlex.shlex("a=1 'x y' # c\n b+c", punctuation_chars=False)
print(list(lex), lex.lineno, lex.wordchars[:5], lex.quotes, lex.commenters, lex.escape, lex.escapedquotes, lex.whitespace, lex.posix)
print(list(shlex.shlex("a && b || c; d>e", punctuation_chars=True)), list(shlex.shlex("a|b", posix=True, punctuation_chars="|")), list(shlex.shlex("~/x.y *.z", punctuation_chars=True)))
lex = shlex.shlex("one two three", posix=True)
print(lex.get_token(), lex.push_token("pushed"), lex.get_token(), lex.get_token(), lex.get_token(), lex.get_token(), lex.eof)
lex = shlex.shlex(io.StringIO("a-b c"), posix=True); lex.whitespace_split = True; print(list(lex))
lex = shlex.shlex("x y", infile="name"); lex.get_token(); print(lex.error_leader(), lex.error_leader("f", 5), lex.infile)
