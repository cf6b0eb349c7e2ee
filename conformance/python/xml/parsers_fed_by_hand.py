# XMLParser, XMLPullParser, TreeBuilder and iterparse: events, targets, feeding in pieces, closing twice.
import io
import xml.etree.ElementTree as ET

p = ET.XMLPullParser(["start", "end", "start-ns", "end-ns", "comment", "pi"])
for piece in ("<a xmlns='u'", ">t<!-- c -->", "<b x='1'/><?pi d?>", "</a", ">"):
    p.feed(piece)
    print([(k, v if k in ("start-ns", "end-ns") else v.tag if isinstance(v.tag, str) else v.text) for k, v in p.read_events()])
print(p.close())
for kind, e in ET.iterparse(io.BytesIO(b"<a><b>1</b><c/></a>"), ("start", "end")):
    print(kind, e.tag, e.text)
it = ET.iterparse(io.StringIO("<a><b/></a>"))
print([e.tag for _, e in it], it.root.tag)


class Target:
    def __init__(self):
        self.log = []

    def start(self, tag, attrs):
        self.log.append(("start", tag, dict(attrs)))

    def end(self, tag):
        self.log.append(("end", tag))

    def data(self, text):
        self.log.append(("data", text))

    def comment(self, text):
        self.log.append(("comment", text))

    def pi(self, target, data):
        self.log.append(("pi", target, data))

    def doctype(self, name, public, system):
        self.log.append(("doctype", name, public, system))

    def close(self):
        return self.log


parser = ET.XMLParser(target=Target())
parser.feed("<!DOCTYPE a SYSTEM 'x'><a b='1'>")
parser.feed("text<!-- c --><?p q?></a>")
print(parser.close())
b = ET.TreeBuilder(insert_comments=True, insert_pis=True)
b.start("a", {"x": "1"})
b.data("one")
b.comment("c")
b.pi("p", "q")
b.start("b", {})
b.end("b")
b.data("tail")
b.end("a")
print(ET.tostring(b.close()))
for call in (lambda: ET.TreeBuilder().close(), lambda: ET.TreeBuilder().end("a"), lambda: ET.XMLParser().close(), lambda: list(ET.iterparse(io.BytesIO(b"<a>"))), lambda: ET.iterparse(io.BytesIO(b""), ("nope",)), lambda: ET.XMLPullParser(["x"])):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(ET.fromstring("<a><!-- c --><b/></a>", ET.XMLParser(target=ET.TreeBuilder(insert_comments=True)))[0].text)
