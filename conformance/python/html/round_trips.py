# escape and unescape over every ASCII character and over text from many scripts.
import html

text = "".join(map(chr, range(1, 256))) + "\u20ac\u4e2d\U0001f600"
print(html.unescape(html.escape(text)) == text, html.unescape(html.escape(text, quote=False)) == text, [c for c in map(chr, range(128)) if html.escape(c) != c], [html.escape(c) for c in "&<>\"'"])
print(html.escape("".join("<%d>" % i for i in range(3))), html.unescape("&lt;" * 3 + "&amp;amp;" + "&#38;#38;"), ascii(html.unescape("".join("&#%d;" % c for c in (9, 10, 12, 32, 65, 160, 8364, 128512)))), ascii(html.unescape("".join("&#x%x;" % c for c in range(0x80, 0xa0)))))
