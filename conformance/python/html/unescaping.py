# unescape: names with and without semicolons, numbers in both bases, what is out of range or invalid.
import html

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for text in ("&lt;", "&lt", "&ltx", "&ltimes;", "&notit;", "&notin;", "&amp;lt;", "&AMP;", "&Amp;", "&nope;", "&;", "&", "&&lt;", "&#65;", "&#65", "&#x41;", "&#X41", "&#x;", "&#;", "&#0;", "&#128;", "&#x80;", "&#150;", "&#xD800;", "&#x110000;", "&#99999999999;", "&#13;", "&#x1;", "&#xb;", "&#xfdd0;", "&#xffff;", "&#x1F600;", "&eacute", "&eacutex", "&copy2", "&fjlig;", "&NotEqualTilde;", "&bsolhsub;", "a&lt;b&gt;c", "&#6 5;", "&#065;", "&hearts;", "&CounterClockwiseContourIntegral;"):
    print(text, ascii(html.unescape(text)))
print(html.unescape("no references"), html.unescape(""))
for value in (5, None, b"&lt;"):
    show(html.unescape, value)
