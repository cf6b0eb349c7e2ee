# The same page fed whole, by characters and by lines; reset and rawdata.
from html.parser import HTMLParser

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class Trace(HTMLParser):
    def __init__(self, **options):
        super().__init__(**options)
        self.seen = []
    def handle_starttag(self, tag, attrs): self.seen.append(("start", tag, attrs))
    def handle_endtag(self, tag): self.seen.append(("end", tag))
    def handle_data(self, data): self.seen.append(("data", data))
    def handle_comment(self, data): self.seen.append(("comment", data))
    def handle_entityref(self, name): self.seen.append(("entity", name))
    def handle_charref(self, name): self.seen.append(("char", name))
def joined(seen):
    out = []
    for event in seen:
        if out and event[0] == "data" and out[-1][0] == "data":
            out[-1] = ("data", out[-1][1] + event[1])
        else:
            out.append(event)
    return out
page = "<div id='a &amp; b'>x &lt; y &#64;<!-- c -->\n<script>a < b && c</script></div>tail &copy; end"
for options in ({}, {"convert_charrefs": False}):
    results = []
    for pieces in ([page], list(page), page.splitlines(True), [page[:20], page[20:]]):
        parser = Trace(**options)
        for piece in pieces:
            parser.feed(piece)
        parser.close()
        results.append(joined(parser.seen))
    print(results[0], [r == results[0] for r in results])
parser = Trace()
parser.feed("<p>abc<b")
print(repr(parser.rawdata), parser.getpos(), parser.lasttag)
parser.reset()
print(repr(parser.rawdata), parser.getpos(), parser.lasttag, parser.CDATA_CONTENT_ELEMENTS)
show(HTMLParser, True)
show(parser.feed, b"<p>")
parser = HTMLParser()
print(parser.feed("<p>a</p><!--x-->"), parser.close(), parser.convert_charrefs)
