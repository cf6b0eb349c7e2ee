# b32encode and b32decode: every length, casefold, map01, the hex alphabet and each error.
import base64

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for n in range(12):
    data = bytes((i * 91 + 7) % 256 for i in range(n))
    plain, wide = base64.b32encode(data), base64.b32hexencode(data)
    print(n, plain, wide, base64.b32decode(plain) == base64.b32hexdecode(wide) == data)
    print(base64.b32decode(plain.lower(), True) == base64.b32hexdecode(wide.lower(), casefold=True) == data)
for args in ((b"ME======",), ("ME======",), (b"me======",), (b"me======", True), (b"M1======", False, b"L"), (b"M1======", False, b"I"), (b"M0======", False, b"L"),
             (b"M1======", False, "L"), (b"M1======", False, b""), (b"M1======", False, b"LL"), (b"M1======", False, 5), (b"ME=====",), (b"ME",), (b"M=======",),
             (b"MEM=====",), (b"MEME====",), (b"MEMEM===",), (b"MEMEME==",), (b"MEMEMEM=",), (b"MEMEMEME",), (b"MEMEMEME========",), (b"M E=====",), (b"M8======",),
             (b"========",), (b"=======",), (b"",), (b"=MEMEMEM",), ("M\xc9======",), (5,), (None,)):
    print(args, end=" ")
    show(base64.b32decode, *args)
for args in ((b"CO======",), (b"co======",), (b"co======", True), (b"CW======",), (b"WW======",), (b"C=======",), (b"CO=====",)):
    print(args, end=" ")
    show(base64.b32hexdecode, *args)
show(base64.b32encode, "text")
show(base64.b32hexencode, 5)
show(base64.b32hexdecode, b"CO======", map01=b"L")
