# FeedParser and BytesFeedParser in pieces cut anywhere; Parser, BytesParser and HeaderParser; headersonly.
import io
from email.feedparser import BytesFeedParser, FeedParser
from email.parser import BytesHeaderParser, BytesParser, HeaderParser, Parser
from email.policy import default

source = "From: a@b.c\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\npre\r\n--b\r\n\r\none\r\n--b\r\nContent-Type: text/html\r\n\r\ntwo\r\n--b--\r\npost\r\n"
for size in (1, 3, 7, 1000):
    text, data = FeedParser(policy=default), BytesFeedParser(policy=default)
    for i in range(0, len(source), size):
        text.feed(source[i:i + size])
        data.feed(source[i:i + size].encode())
    for m in (text.close(), data.close()):
        print(size, m["from"], [ascii(p.get_payload()) for p in m.get_payload()], ascii(m.preamble), ascii(m.epilogue), m.defects)
print(ascii(Parser(policy=default).parsestr(source, headersonly=True).get_payload())[:50], type(HeaderParser().parsestr(source)).__name__)
print(BytesParser(policy=default).parsebytes(source.encode()).get_payload(1).get_content(), BytesHeaderParser().parse(io.BytesIO(source.encode()))["from"], Parser().parse(io.StringIO("A: b\n\nc"))["a"])


class Own(type(Parser().parsestr(""))):
    pass


print(type(Parser(Own).parsestr("A: b\n\n")).__name__)
