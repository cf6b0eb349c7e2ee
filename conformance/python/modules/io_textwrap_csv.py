# io.StringIO and BytesIO, textwrap, csv.
import io, textwrap, csv
s = io.StringIO()
print("hello", file=s)
s.write("x")
print(repr(s.getvalue()), s.tell(), s.seek(0), s.read(3), s.readline(), s.read())
print(io.BytesIO(b"abc").read(2), list(io.StringIO("a\nb\n")), textwrap.dedent("  a\n    b\n"), textwrap.fill("the quick brown fox", 10), textwrap.shorten("hello big world", 11), textwrap.indent("a\nb", "> "))
w = io.StringIO()
c = csv.writer(w)
c.writerow(["a", 'q"x', "c,d", 5, None])
print(repr(w.getvalue()), list(csv.reader(['a,"b,c",d', '1,"2 ""x""",3'])), list(csv.DictReader(["n,v", "a,1"])))
