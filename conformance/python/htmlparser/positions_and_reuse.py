# getpos over lines, feeding across tags, reset and use again, rawdata left over, subclass defaults.
from html.parser import HTMLParser


class Shower(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("start", tag, self.getpos())

    def handle_data(self, data):
        print("data", repr(data), self.getpos())

    def handle_endtag(self, tag):
        print("end", tag, self.getpos())


p = Shower()
p.feed("<a>\n  <b>text\nmore</b>\n</a>")
print(p.getpos(), repr(p.rawdata))
p.feed("<unfin")
print(p.getpos(), repr(p.rawdata))
p.feed("ished x='1'>tail")
print(repr(p.rawdata), p.lasttag)
p.close()
p.reset()
print(p.getpos(), repr(p.rawdata), p.lasttag)
p.feed("again")
p.close()
q = HTMLParser()
print(q.convert_charrefs, q.feed("<a>x</a><!-- c -->&amp;"), q.close(), q.getpos(), q.CDATA_CONTENT_ELEMENTS)
for call in (lambda: q.feed(5), lambda: q.feed(b"x"), lambda: HTMLParser(True), lambda: q.feed()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
