# Start and end tags: attributes quoted, bare, empty, repeated and broken; case, self-closing, get_starttag_text.
from html.parser import HTMLParser


class Shower(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("  start", tag, ascii(attrs), ascii(self.get_starttag_text()))

    def handle_endtag(self, tag):
        print("  end", tag)

    def handle_startendtag(self, tag, attrs):
        print("  both", tag, ascii(attrs))

    def handle_data(self, data):
        print("  data", ascii(data))


for page in ("<a>", "<A HREF='X' b=\"y\" c=z d>", "<br/>", "<br />", "<br / >", "<a b='1' b='2'>", "<a b = c>", "<a\nb\n=\n'c'\n>", "<a b='x>y'>", "<a b=x/>", "<a b=x / c>", "<a b='&lt;&amp;&nope;&#65;'>", "<a 'b'>", "<a \"b\"=c>", "<a b=>", "<a =b>", "<a/b>", "</A>", "</a >", "</a b='c'>", "</ a>", "</>", "< a>", "<1>", "<a<b>", "<a", "<a b='c", "</a", "<a b=c d=\"e\" >x</a>", "<\xe9>", "<a-b:c.d>", "<a\x00b>", "<a b=\xe9>", "<input disabled value>", "<p/><p/ >"):
    print(ascii(page))
    p = Shower()
    p.feed(page)
    p.close()
