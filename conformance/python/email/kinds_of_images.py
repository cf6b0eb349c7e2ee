# MIMEImage finds the subtype by the first bytes.
from email.mime.image import MIMEImage

for start in (b"123456JFIF", b"123456Exif", b"\xff\xd8\xff\xdb", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"GIF88a",
              b"MM", b"II", b"\x01\xda", b"P1 ", b"P2\t", b"P3\n", b"P4\r", b"P5 ", b"P6 ", b"P7 ", b"P1",
              b"\x59\xa6\x6a\x95", b"#define x", b"BM", b"RIFF\n234WEBP", b"RIFF1234WAVE", b"\x76\x2f\x31\x01", b""):
    try:
        print(start, MIMEImage(start)["content-type"])
    except TypeError as e:
        print(start, e)
