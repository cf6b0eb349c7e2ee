# shlex.split, join and quote; the shlex class.
import shlex


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for text in ("a b  c", "a 'b c' d", 'a "b\\"c" d', "a\\ b", "# no comment", "x=1;y", "a''b", "''", ""):
    show(shlex.split, text)
show(shlex.split, "a # b", comments=True)
show(shlex.split, "a 'b' \\c", posix=False)
show(shlex.split, "a 'b")
show(shlex.split, "a \\")
for text in ("", "abc", "a b", "it's", "$x", "a-b_c.d/e:f@g%h+i=j,k", "é"):
    show(shlex.quote, text)
show(shlex.join, ["a b", "c", "it's"])
show(list, shlex.shlex("a && b || c; d > e", punctuation_chars=True))
show(list, shlex.shlex("a.b, c=(d)"))
lexer = shlex.shlex("one 'two' three", posix=True)
print(lexer.get_token(), lexer.get_token(), lexer.lineno)
lexer.push_token("back")
print(list(lexer), lexer.eof, lexer.get_token())
