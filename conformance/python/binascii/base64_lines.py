# b2a_base64 and a2b_base64: the newline option, strict mode with each of its complaints.
import binascii

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


print(binascii.b2a_base64(b""), binascii.b2a_base64(b"a"), binascii.b2a_base64(b"ab", newline=False), binascii.b2a_base64(b"abc" * 30, newline=0)[-4:])
show(binascii.b2a_base64, b"a", False)
show(binascii.b2a_base64, "a")
for text in (b"", b"=", b"==", b"YQ==", b"YQ==\n", b"YQ", b"Y", b"YQ=", b"YQ===", b"Y=Q=", b"=YQ=", b"Y\nQ==", b"YQ==YQ==", b"YWI=", b"YWI=\n", b"YWI==", b"YWJj", b"YWJj=", b"YW-j", b"YWJjZ", "YQ==", "\xe9"):
    print(text, end=" ")
    show(binascii.a2b_base64, text)
    print("  strict", end=" ")
    show(binascii.a2b_base64, text, strict_mode=True)
show(binascii.a2b_base64, b"", True)
