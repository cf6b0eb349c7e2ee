# a85encode and a85decode: foldspaces, wrapcol, pad, adobe and ignorechars by keyword, and each error.
import base64

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


data = b"\0\0\0\0    hello, world\0"
for kw in ({}, {"foldspaces": True}, {"pad": True}, {"adobe": True}, {"wrapcol": 8}, {"wrapcol": 1}, {"wrapcol": 2, "adobe": True}, {"wrapcol": 1, "adobe": True}, {"wrapcol": 1000}):
    out = base64.a85encode(data, **kw)
    print(kw, out)
    back = base64.a85decode(out, foldspaces=kw.get("foldspaces", False), adobe=kw.get("adobe", False))
    print(back == data, back)
show(base64.a85encode, data, True)
show(base64.a85encode, data, wrapcol=-3)
show(base64.a85encode, data, wrapcol="3")
show(base64.a85encode, "text")
show(base64.a85decode, b"<~87cUR~>")
show(base64.a85decode, b"<~87cUR", adobe=True)
show(base64.a85decode, b"87cUR~>", adobe=True)
show(base64.a85decode, b"<~~>", adobe=True)
show(base64.a85decode, b"~>", adobe=True)
show(base64.a85decode, b"8 7\tc\nU\rR\v")
show(base64.a85decode, b"8 7", ignorechars=b"")
show(base64.a85decode, b"8*7cUR", ignorechars=b"*")
show(base64.a85decode, b"8z7cUR")
show(base64.a85decode, b"8y7cUR", foldspaces=True)
show(base64.a85decode, b"zyz", foldspaces=True)
show(base64.a85decode, b"s8W-\"")
show(base64.a85decode, "87cUR\xe9")
