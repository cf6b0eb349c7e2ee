# The functions that took addresses apart before urlsplit still answer, and warn.
import urllib.parse
import warnings

cases = {
    "splittype": ("HTTP://a/b", "a/b:c", ":x", "mailto:a", ""),
    "splithost": ("//host:80/path", "//host?q", "//host", "/path", "//h#f"),
    "splituser": ("user:pw@host", "host", "a@b@c", "@h"),
    "splitpasswd": ("user:pw", "user", "a:b:c", ":"),
    "splitport": ("host:80", "host:", "host", "host:a", "a:1:2", "host:٣"),
    "splitnport": ("host:80", "host:", "host", "host:a", "[::1]:9"),
    "splitquery": ("path?a=1", "path", "a?b?c"),
    "splittag": ("path#t", "path", "a#b#c"),
    "splitattr": ("path;a=1;b", "path"),
    "splitvalue": ("a=b", "a", "a=b=c"),
    "to_bytes": ("http://x", "http://ä", b"x"),
}
for name, values in cases.items():
    for value in values:
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("always")
            try:
                print(name, repr(value), getattr(urllib.parse, name)(value))
            except UnicodeError as e:
                print(name, repr(value), type(e).__name__, e)
    print([(w.category.__name__, str(w.message)) for w in seen])
