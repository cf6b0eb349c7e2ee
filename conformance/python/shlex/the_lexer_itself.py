# The shlex object: its attributes, punctuation characters, pushed tokens, whitespace_split, line numbers and iteration.
import io
import shlex

lexer = shlex.shlex("one two# three\nfour 'five six' seven")
print(lexer.commenters, repr(lexer.whitespace), lexer.quotes, lexer.escape == "\\", lexer.escapedquotes, lexer.posix, lexer.eof, lexer.whitespace_split, lexer.infile, lexer.lineno)
print(list(lexer), lexer.lineno)
print(list(shlex.shlex("a-b.c d+e x=y")), list(shlex.shlex("a-b.c d+e x=y", posix=True)))
for characters in (False, True, "", "|&", ";()<>"):
    lexer = shlex.shlex("a && b || c;(d>e) -x 'q|r'", punctuation_chars=characters)
    print(repr(characters), repr(lexer.punctuation_chars), list(lexer))
lexer = shlex.shlex("a && b~c --flag=x|y", posix=True, punctuation_chars=True)
lexer.whitespace_split = True
print(list(lexer))
lexer = shlex.shlex("a b")
lexer.push_token("z")
lexer.push_token("y")
print([lexer.get_token() for _ in range(6)])
lexer = shlex.shlex(io.StringIO("k = v\n# note\nnext"), "file.cfg", posix=True)
print(lexer.infile, lexer.get_token(), lexer.get_token(), lexer.get_token(), lexer.lineno, lexer.get_token(), lexer.lineno, lexer.get_token())
print(lexer.error_leader(), lexer.error_leader("other", 7))
lexer = shlex.shlex("a:b:c d", posix=True)
lexer.whitespace = ":"
lexer.wordchars += " "
print(list(lexer))
lexer = shlex.shlex("a!b c")
lexer.commenters = "!"
print(list(lexer))
lexer = shlex.shlex("x y", posix=True)
print(next(lexer), next(iter(lexer)), next(lexer, "end"), lexer.token, lexer.state)
for arguments in (("'open",), ("\\", None, True)):
    try:
        print(list(shlex.shlex(*arguments)))
    except ValueError as e:
        print(e)
try:
    shlex.shlex("a", punctuation_chars=True).punctuation_chars = "x"
except AttributeError as e:
    print("AttributeError")
