# Tags that do not end, stray brackets, strange attributes and comments.
from html.parser import HTMLParser

class Trace(HTMLParser):
    def handle_starttag(self, tag, attrs): self.seen.append(("start", tag, attrs))
    def handle_endtag(self, tag): self.seen.append(("end", tag))
    def handle_data(self, data): self.seen.append(("data", data))
    def handle_comment(self, data): self.seen.append(("comment", data))
    def handle_decl(self, decl): self.seen.append(("decl", decl))
    def handle_pi(self, data): self.seen.append(("pi", data))
    def unknown_decl(self, data): self.seen.append(("unknown", data))
for page in ("<", "a < b", "<a", "<a href", "<a href='x", "<a href=x>y", "</", "</a", "</>", "</ a>", "</1>", "<1>", "<a/b/c>", "<a b='1'c='2'>", "<a b=>", "<a =b>", "<a \"q\">", "<!>", "<!->", "<!-->", "<!--->", "<!--a--b-->", "<!--a", "<!a", "<!DOCTYPE", "<![if a]>", "<![", "<?", "<? a >", "<a\nb\n=\nc>", "&", "&a", "&#", "&#x", "&#6", "a&amp", "<a b=c d>", "<a:b c:d='1'>", "<A B='C' b=d>", "<p><b></p>", "<a>>b", "<script>", "<script><!-- x --></script>", "<script></scr</script>", "<textarea><b></textarea>", "<a x=\"1>2\" y='\"'>", "<img src=a/>", "<br / >", "</p class=x>", "<a\0b>"):
    parser = Trace()
    parser.seen = []
    parser.feed(page)
    before = len(parser.seen)
    parser.close()
    print(repr(page), parser.seen, before)
