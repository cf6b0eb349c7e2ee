# Every event in order with its position: tags, data, references, comments, declarations, instructions.
from html.parser import HTMLParser

class Trace(HTMLParser):
    def handle_starttag(self, tag, attrs): print(self.getpos(), "start", tag, attrs, repr(self.get_starttag_text()))
    def handle_endtag(self, tag): print(self.getpos(), "end", tag)
    def handle_startendtag(self, tag, attrs): print(self.getpos(), "both", tag, attrs)
    def handle_data(self, data): print(self.getpos(), "data", repr(data))
    def handle_comment(self, data): print(self.getpos(), "comment", repr(data))
    def handle_decl(self, decl): print(self.getpos(), "decl", repr(decl))
    def handle_pi(self, data): print(self.getpos(), "pi", repr(data))
    def unknown_decl(self, data): print(self.getpos(), "unknown", repr(data))
    def handle_entityref(self, name): print(self.getpos(), "entity", name)
    def handle_charref(self, name): print(self.getpos(), "char", name)
page = """<!DOCTYPE html>
<html lang="en"><!-- a > b --><body class=x data-n='1 2' disabled>
<p>one &amp; two &#65;&#x42; &nosuch; &copy<br/><img src="a.png" alt="a &lt; b" />
<A HREF=foo?a=1&b=2>Link</A ><?php echo 1 ?><![CDATA[raw]]><!ELEMENT br EMPTY>
<script>if (a < b) { "</p>" }</script><style>p > a { }</style></p></html>"""
for convert in (True, False):
    print("convert", convert)
    parser = Trace(convert_charrefs=convert)
    parser.feed(page)
    parser.close()
