# string constants and Template.
import string
print(string.ascii_letters, string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits, repr(string.punctuation), repr(string.whitespace), len(string.printable), string.capwords("hello  big world"), string.capwords("a-b-c", "-"))
t = string.Template("Hi $name, you owe $$${amt} ${who}x")
print(t.substitute(name="Al", amt=5, who="z"), t.safe_substitute(name="B"), t.template, string.Template("$a $b").substitute({"a": 1}, b=2))
for f in (lambda: t.substitute(name="x"), lambda: string.Template("$ bad").substitute(), lambda: string.Template("$").safe_substitute()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(string.Formatter().format("{0} {a:>3}", 1, a=2))
