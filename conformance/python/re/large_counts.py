# Groups and single items may repeat more often than any text holds them, counts within counts too.
import re


def show(pattern, text, function=re.findall):
    found = function(pattern, text)
    print(pattern, [found] if isinstance(found, re.Match) else found)


show(r"(?:a|b){0,70000}c", "ababc")
show(r"(?:a|b){70000}c", "ababc")
show(r"a{0,65536}c", "aac")
show(r"(a){0,65536}c", "aac c")
show(r"(?:ab|c){1,65536}?c", "abcc")
show(r"a{4294967294}c", "aac")
show(r"a{1,4294967294}c", "aac")
show(r"(?:ab){2,100000}+c", "ababc abc")
show(r"(?:(?:a|b){0,1000}c){0,1000}d", "ababcd")
show(r"(?:(?:a|b){0,1000}c){100,1000}d", "abc" * 100 + "d")
show(r"(?:(?:a|b){0,1000}c){101,1000}d", "abc" * 100 + "d")
show(r"(\w{0,3000}\s?){0,2000}", "abc d")
show(r"(?:[a-zA-Z0-9]{1,63}\.){1,100}[a-z]{2,63}", "www.example.com, a.b.org")
show(r"(?i)(?:[a-z]{1,63}\.){2,100}?([a-z]{2,63})", "WWW.Example.Com.Org")
print(re.fullmatch(r"(?:a|b){300,600}", "ab" * 299).span())
print(re.fullmatch(r"(?:a|b){300,600}", "ab" * 301))
print(re.match(r"(?:(?:a|b){300,600}x){1,400}", ("ab" * 150 + "x") * 3).span())
print(re.match(r"(?:(?:ab){3,300}?x?){2,300}?b?", "ab" * 900).span())
try:
    re.compile(r"a{4294967295}")
except OverflowError as e:
    print(type(e).__name__, e)
