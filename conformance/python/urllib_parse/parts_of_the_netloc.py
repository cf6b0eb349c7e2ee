# username, password, hostname and port: brackets, case, wrong ports, missing parts.
from urllib.parse import urlsplit

for netloc in ("host", "HOST", "user@host", "user:pw@host:1", "u:p:q@h", "u@v@h", ":pw@h", "@h", "h:", "h:0", "h:65535", "h:65536", "h:-1", "h:x", "h: 80", "h:\u0661", "[::1]", "[::1]:80", "[FE80::1%eth0]:9", "u:p@[::1]:8", "", ":80", "%41b.c"):
    s = urlsplit("//" + netloc + "/")
    row = []
    for name in ("username", "password", "hostname", "port"):
        try:
            row.append(getattr(s, name))
        except ValueError as e:
            row.append(str(e))
    print(repr(netloc), ascii(row))
for url in ("http://[::1", "http://::1]", "http://[x]y/", "http://\u2100.com", "http://a\uff0fb", "http://h\u3002c", "http://[]/"):
    try:
        print(ascii(tuple(urlsplit(url))))
    except ValueError as e:
        print(ascii(url), ascii(str(e)))
