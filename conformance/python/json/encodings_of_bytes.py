# How json tells the encoding of bytes; io.text_encoding's answer.
import io
import json

for data in (b"{}", b"\xef\xbb\xbf{}", b"\xff\xfe{\0}\0", b"\0{\0}", b"\0\0\0{", b"{\0\0\0", b"", b"{", b"\xfe\xff\0{", b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"a\0", bytearray(b"\0a")):
    print(data, json.detect_encoding(data))
for arguments in ((None,), ("utf-8",), (None, 3), (5,)):
    print(io.text_encoding(*arguments))
