# Every handler of HTMLParser over well- and ill-formed markup, fed whole and by the character.
from html.parser import HTMLParser


class Log(HTMLParser):
    def __init__(self, **options):
        super().__init__(**options)
        self.log = []

    def handle_starttag(self, tag, attrs):
        self.log.append(("start", tag, attrs))

    def handle_endtag(self, tag):
        self.log.append(("end", tag))

    def handle_startendtag(self, tag, attrs):
        self.log.append(("startend", tag, attrs))

    def handle_data(self, data):
        if self.log and self.log[-1][0] == "data":
            self.log[-1] = ("data", self.log[-1][1] + data)
        else:
            self.log.append(("data", data))

    def handle_entityref(self, name):
        self.log.append(("entity", name))

    def handle_charref(self, name):
        self.log.append(("char", name))

    def handle_comment(self, data):
        self.log.append(("comment", data))

    def handle_decl(self, decl):
        self.log.append(("decl", decl))

    def handle_pi(self, data):
        self.log.append(("pi", data))

    def unknown_decl(self, data):
        self.log.append(("unknown", data))


for text in ("<!DOCTYPE html><p class='a b' id=x disabled>hi &amp; &lt;b&gt; &#65;&#x42; &nope;</p>", "<br/><img src=\"a.png\" alt='x>y'/>", "<!-- c --><?php x ?>text",
             "<script>if (a < b) { '<p>' }</script>after", "<style>p > a {}</style>", "a < b > c", "<a href=foo&amp;bar>", "<P CLASS=X>Up</P>", "<div", "</ p>", "<p\n a = 'b'\n c>",
             "<a b='c' b='d'>", "<![CDATA[x]]>", "&amp", "&#xZZ;", "<>", "<1>", "a&b;c", "é<é>", "<a/b>"):
    whole = Log()
    whole.feed(text)
    whole.close()
    parts = Log()
    for c in text:
        parts.feed(c)
    parts.close()
    print(repr(text), whole.log, "" if parts.log == whole.log else parts.log)
p = Log(convert_charrefs=False)
p.feed("a &amp; &#65; &nope; <b>x</b>\n<i>")
p.close()
print(p.log, p.getpos(), p.get_starttag_text())
