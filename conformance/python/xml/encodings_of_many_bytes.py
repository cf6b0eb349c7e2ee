# Encodings that take several bytes a character can't be read, but for UTF-8 and UTF-16.
import xml.etree.ElementTree as ET

for encoding in ("utf-8", "utf-16", "cp1252", "koi8-r", "iso2022-jp", "hz", "big5", "gbk", "shift-jis", "euc-kr",
                 "gb18030", "utf-7", "utf_32", "no-such"):
    text = f"<?xml version='1.0' encoding='{encoding}'?><a>b</a>"
    for document in (text, text.encode("ascii" if encoding == "no-such" else encoding)):
        try:
            print(encoding, ET.fromstring(document).text)
        except (ValueError, LookupError, ET.ParseError) as e:
            print(encoding, type(e).__name__, e)


class Once:
    def __init__(self):
        self.names = iter(["start", "end"])

    def __iter__(self):
        return self.names


parser = ET.XMLPullParser(Once())
parser.feed("<a>b</a>")
print([(kind, e.tag) for kind, e in parser.read_events()])
