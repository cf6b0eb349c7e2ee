# set_boundary, set_param, del_param and set_type keep and quote the other parameters as CPython does.
import email

for value in ("text/plain; charset=us-ascii", 'text/plain; charset="a\\"b;c"; x=1', "text/plain;; a=b", "a=b; c=d",
              'x/y; a="b;c', "x/y; a*=utf-8'en'b%20c; d*0=e; d*1=f", 'x/y; a=\\";b=c', "x/y; A=B;C", "x/y; a = b",
              "x/y;a*0*=us-ascii''x%20;a*1=y;b=\"q\"", "x/y; boundary=old; BOUNDARY=older"):
    make = lambda: email.message_from_string("Content-Type: " + value + "\n\n")
    m = make()
    print(value, m.get_params(), m.get_params(unquote=False), m.get_content_type(), m.get_boundary())
    for change in (lambda: m.set_boundary("Q"), lambda: m.set_param("a", "zz"),
                   lambda: m.set_param("n", "m", requote=False), lambda: m.del_param("c"),
                   lambda: m.del_param("a", requote=False), lambda: m.set_type("q/r", requote=False)):
        m = make()
        change()
        print(repr(m["content-type"]))
try:
    email.message_from_string("\n").set_boundary("x")
except email.errors.HeaderParseError as e:
    print(e)

# A signed part is written with the lines that it had.
long = "X-Long: " + "word " * 30 + "end"
signed = ("Content-Type: multipart/signed; boundary=A\n" + long + "\n\n--A\n" + long + "\n\nx\n--A\nContent-Type: "
          "multipart/mixed; boundary=B\n\n--B\n" + long + "\n\ny\n--B--\n--A--\n")
m = email.message_from_string(signed)
print(m.as_string(maxheaderlen=40))
print(m.as_bytes().decode())
