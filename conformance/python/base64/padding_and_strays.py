# What b64decode makes of missing, early and repeated padding and of characters outside the alphabet, lenient and strict.
import base64

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for text in (b"", b"=", b"==", b"a", b"a=", b"a==", b"ab", b"ab=", b"ab==", b"ab===", b"abc", b"abc=", b"abc==", b"abcd", b"abcd=", b"abcd==",
             b"a=b", b"a=bc", b"ab=c", b"ab=cd", b"ab=cde", b"ab==cd", b"ab==cd==", b"=abc", b"==abcd", b"ab c=", b"a\nb\n=\n=", b"ab*=", b"*ab==",
             b"ab==*", b"abcd\0", b"\xe9abc", b"abcde", b"abcdef", b"abcdefg", b"abcdefg=", b"-_-_", b"ab-="):
    print(text, end=" ")
    show(base64.b64decode, text)
    print(" strict", end=" ")
    show(base64.b64decode, text, validate=True)
