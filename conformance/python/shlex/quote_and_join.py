# quote leaves safe words alone and wraps the rest so that split gives them back.
import shlex

words = ["", "a", "a b", "it's", '"', "$HOME", "a;b", "a\nb", "x=1", "a@b%c+d:e,f./-", "ä", "*", "~", "!", "#", "''", "\\", "\t", "()", "a_b", "\x00"]
for word in words:
    print(repr(shlex.quote(word)), shlex.split(shlex.quote(word)) == [word])
print(shlex.join(words[:6]), shlex.join([]), shlex.join("abc"), shlex.join(iter(["x y", "z"])))
print(shlex.split(shlex.join(words)) == words)
for wrong in (None, 5, b"a", ["a"]):
    try:
        print(shlex.quote(wrong))
    except TypeError as e:
        print(e)
try:
    shlex.join([1])
except TypeError as e:
    print(e)
