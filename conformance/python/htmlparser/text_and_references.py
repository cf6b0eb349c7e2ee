# Character references in text with and without convert_charrefs; handle_entityref and handle_charref.
from html.parser import HTMLParser


class Shower(HTMLParser):
    def handle_data(self, data):
        self.log.append(("data", data))

    def handle_entityref(self, name):
        self.log.append(("entity", name))

    def handle_charref(self, name):
        self.log.append(("char", name))

    def handle_starttag(self, tag, attrs):
        self.log.append(("start", tag, attrs))


for page in ("a&lt;b", "&amp", "&amp;&", "&#65;&#x42;", "&#65", "&nope;", "&;", "&#;", "&#x;", "a & b", "&copy <b>", "&lt;&gt", "<b title='&eacute;'>&eacute;", "&#128;", "x&", "x&am", "&abc&def;", "&#zz;"):
    for convert in (True, False):
        p = Shower(convert_charrefs=convert)
        p.log = []
        p.feed(page)
        before = list(p.log)
        p.close()
        print(ascii(page), convert, ascii(before), ascii(p.log[len(before):]))
