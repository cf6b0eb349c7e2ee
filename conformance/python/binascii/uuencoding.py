# b2a_uu and a2b_uu: backticks, the length limit, trailing junk, short lines.
import binascii

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for n in (0, 1, 2, 3, 4, 44, 45):
    data = bytes(i * 5 % 256 for i in range(n))
    line = binascii.b2a_uu(data)
    ticked = binascii.b2a_uu(data, backtick=True)
    print(n, line, ticked == line.replace(b" ", b"`"), binascii.a2b_uu(line) == binascii.a2b_uu(ticked) == data)
show(binascii.b2a_uu, bytes(46))
show(binascii.b2a_uu, "a")
show(binascii.b2a_uu, b"a", True)
for line in (b"", b"\n", b" \n", b"`\n", b"#86)C\n", b"#86)C", b"#86)C   \n", b"#86)Cx\n", b"#86", b"!\n", b"\x7f", b"#8\x7f)C\n", b"#86)C\r\n", "#86)C\n", "\xe9", 5):
    print(line, end=" ")
    show(binascii.a2b_uu, line)
