# Every entity form that unescape knows, and escape with and without quotes.
import html

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for text in ("", "a < b & c > d", "\"double\" 'single'", "&amp;", "é", 5):
    show(html.escape, text)
    show(html.escape, text, quote=False)
show(html.escape)
for text in ("&lt;&gt;&amp;&quot;&apos;", "&#65;&#x41;&#X41;", "&#65&#x41", "&eacute;&eacute", "&notit;", "&notin;", "&nosuch;", "&", "&&amp;", "&#;", "&#x;", "&#0;", "&#128;", "&#x80;", "&#xD800;", "&#x110000;", "&#99999999999;", "&#1;", "&#x1F600;", "&NotEqualTilde;", "&CounterClockwiseContourIntegral;", "&ampx", "&copy2", "&hellip&mdash", "&#xFFFF;", "&# 65;", "&#65 ;", "&Aacute;&aacute", "a&ltb", "&ngt;&ngtv"):
    print(text, ascii(html.unescape(text)))
show(html.unescape, 5)
show(html.unescape, b"&lt;")
