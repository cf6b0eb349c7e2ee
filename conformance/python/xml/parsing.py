# Parsers, targets, pull parsing, encodings and what is not well-formed.
import io
import xml.etree.ElementTree as ET

text = """<?xml version="1.0"?>
<!DOCTYPE r [<!ENTITY who "world"> <!ELEMENT r ANY>]>
<!-- top --><r a='1 &amp; 2' b="&#65;">hello &who;<![CDATA[ <raw> ]]><?pi some data?><c/>tail
second</r><!-- end -->"""
root = ET.fromstring(text)
print(root.attrib, repr(root.text), repr(root[0].tail), ET.tostring(root))


class Target:
    def __init__(self):
        self.seen = []

    def __getattr__(self, name):
        if name in ("start", "end", "comment", "pi", "doctype", "start_ns", "end_ns"):
            return lambda *a: self.seen.append((name, *a))
        raise AttributeError(name)

    def data(self, text):
        if self.seen and self.seen[-1][0] == "data":
            self.seen[-1] = ("data", self.seen[-1][1] + text)
        else:
            self.seen.append(("data", text))

    def close(self):
        return self.seen


parser = ET.XMLParser(target=Target())
parser.feed(text[:40])
parser.feed(text[40:])
for row in parser.close():
    print(row)
parser = ET.XMLParser(target=Target())
parser.feed('<x:a xmlns:x="urn:1" xmlns="urn:2"><b x:c="d"/></x:a>')
print(parser.close())
parser = ET.XMLParser(target=ET.TreeBuilder(insert_comments=True, insert_pis=True))
parser.feed("<a>x<!--c-->y<?p q?>z</a>")
print(ET.tostring(parser.close()))
pull = ET.XMLPullParser(["start", "end", "comment", "pi", "start-ns", "end-ns"])
for piece in ("<a xmlns:n='u'><n:b>", "text</n:b><!--c--><?p d?>", "</a>"):
    pull.feed(piece)
    print([(k, getattr(e, "tag", e) if not callable(getattr(e, "tag", None)) else e.text) for k, e in pull.read_events()])
pull.close()
it = ET.iterparse(io.BytesIO(b"<r><i>1</i><i>2</i></r>"))
for event, e in it:
    print(event, e.tag, e.text)
print(it.root.tag)
print(ET.parse(io.StringIO("<q><w/></q>")).getroot()[0].tag)
tree, ids = ET.XMLID("<a><b id='1'/><c id='2'><d id='x'/></c></a>")
print(sorted(ids), ids["x"].tag)
print(ET.fromstringlist(["<a>", "<b/>", "</a>"])[0].tag)
for data in (b'<?xml version="1.0" encoding="iso-8859-1"?><a>\xe9</a>', b'<?xml version="1.0" encoding="cp1252"?><a>\x80</a>',
             "<a>é</a>".encode("utf-16"), "<a>é</a>".encode(), b"\xef\xbb\xbf<a/>", "<a>😀</a>"):
    print(ascii(ET.fromstring(data).text))
for bad in ("", "<", "<a", "<a>", "</a>", "<a></b>", "<a>&nope;</a>", "<a b></a>", "<a b=c/>", "<a b='1' b='2'/>", "<a/>x",
            "<a/><b/>", "<a>\x01</a>", "<n:a/>", "<a><!-- -- --></a>", "<?xml version='1.0' encoding='nope'?><a/>", "text", "<a>]]></a>",
            "<a>\n  <b>\n</a>", "<1/>", "<a>&#0;</a>", "<a x='<'/>", "<!DOCTYPE a SYSTEM 'x.dtd'><a>&undefined;</a>", b"<a>\xff</a>"):
    try:
        print(bad, ET.fromstring(bad).tag)
    except ET.ParseError as e:
        print(repr(bad), type(e).__name__, e, e.code, e.position, isinstance(e, SyntaxError))
for call in (lambda: ET.XMLPullParser(["nope"]), lambda: ET.fromstring(5), lambda: ET.TreeBuilder().close()):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
b = ET.TreeBuilder()
b.start("a", {"k": "v"})
b.data("t")
b.start("b", {})
b.end("b")
b.data("tail")
b.end("a")
print(ET.tostring(b.close()))
