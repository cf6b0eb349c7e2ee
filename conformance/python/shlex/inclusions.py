# A subclass that overrides sourcehook includes other texts at its source word; sources stack and pop.
import io
import shlex

texts = {"first": "1 2 source second 3", "second": "a b"}


class Including(shlex.shlex):
    source = None

    def sourcehook(self, newfile):
        print("included", newfile, self.infile, self.lineno)
        return newfile, io.StringIO(texts[newfile])


lexer = Including("x source first y", "main")
lexer.source = "source"
print(list(lexer), lexer.infile, len(lexer.filestack))
lexer = shlex.shlex("end")
lexer.push_source("in front", "pushed")
print(lexer.infile, lexer.lineno, lexer.get_token())
lexer.push_source(io.StringIO("deeper\nlines"))
print(lexer.infile, [lexer.get_token() for _ in range(2)], lexer.lineno)
print(lexer.get_token(), lexer.infile, lexer.get_token(), lexer.get_token() == lexer.eof, lexer.pushback, lexer.source)
lexer = shlex.shlex("a b c")
lexer.push_source("x y")
print(lexer.get_token())
lexer.pop_source()
print(list(lexer))
try:
    lexer.pop_source()
except IndexError as e:
    print(type(e).__name__)
