# escape with and without quotes; kinds of values.
import html

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for text in ("", "plain", "<a href=\"x\">'&'</a>", "&amp;", "\xe9\u20ac<", "&&", "a<b>c"):
    print(ascii(html.escape(text)), ascii(html.escape(text, False)), ascii(html.escape(text, quote=0)), html.unescape(html.escape(text)) == text)


class Text(str):
    pass


print(type(html.escape(Text("<"))).__name__, html.escape(s="<", quote=True))
for value in (5, None, b"<", ["<"]):
    show(html.escape, value)
show(html.escape)
show(html.escape, "a", True, 1)
