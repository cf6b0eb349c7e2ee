# The regular expression that translate makes of each kind of pattern, and what it matches.
import fnmatch
import re

for pattern in ("", "*", "**", "a*b", "?", "[abc]", "[!abc]", "[^a]", "[a-c]", "[]]", "[]a]", "[!]a]", "[a", "[!", "a.b", "a\\b", "[a-]", "[-a]",
                "[b-a]", "[a-cx-z]", "[--/]", "[&&]", "[||]", "[~~x]", "[[]", "*.py", "a\nb", "é*", "(a|b)", "{a,b}", "$^+"):
    print(repr(pattern), fnmatch.translate(pattern))
compiled = re.compile(fnmatch.translate("*.[ch]"))
print([bool(compiled.match(name)) for name in ("a.c", "b.h", "a.cc", ".c", "a.c\n", "x\ny.c")])
print([name for name in ("a", "]", "-", "b", "!", "^") if fnmatch.fnmatchcase(name, "[]-]")])
print([c for c in "abcxyz^!-" if fnmatch.fnmatchcase(c, "[^a-b]")], [c for c in "abcxyz^!-" if fnmatch.fnmatchcase(c, "[!a-b]")])
