# A parser hands on what it has read after each piece, to targets whose methods it looked up when it was made.
import warnings
import xml.etree.ElementTree as ET


class Heard(list):
    def start(self, tag, attrib):
        self.append(("start", tag, attrib))

    def end(self, tag):
        self.append(("end", tag))

    def data(self, text):
        self.append(("data", text))

    def comment(self, text):
        self.append(("comment", text))

    def pi(self, target, text):
        self.append(("pi", target, text))

    def start_ns(self, prefix, uri):
        self.append(("start_ns", prefix, uri))

    def end_ns(self, prefix):
        self.append(("end_ns", prefix))

    def doctype(self, name, public, system):
        self.append(("doctype", name, public, system))

    def close(self):
        return "closed"


document = ('<?xml version="1.0"?><!DOCTYPE r SYSTEM "x.dtd"><!-- c --><r xmlns:n="u"><n:a k="v">text</n:a>'
            "<?do it?><b/>tail</r>")
for step in (1, 5, 40, 1000):
    heard = Heard()
    parser = ET.XMLParser(target=heard)
    sizes = []
    for at in range(0, len(document), step):
        parser.feed(document[at:at + step] if at % 2 else document[at:at + step].encode())
        sizes.append(len(heard))
    joined = []
    for event in heard:
        if event[0] == "data" and joined and joined[-1][0] == "data":
            joined[-1] = ("data", joined[-1][1] + event[1])
        else:
            joined.append(event)
    print(step, sizes == sorted(sizes), sizes[-1] == len(heard), joined, parser.close())

for pieces in (["<a><b>", "</a>", "x"], ["<a/>", "<b/>"], ["<a>", "&no;", "</a>"], ["<a", "></a>"], ["<a>"], [""], []):
    parser = ET.XMLParser()
    for piece in pieces:
        try:
            parser.feed(piece)
            print("fed", repr(piece))
        except ET.ParseError as e:
            print(e, e.code, e.position)
    try:
        print(ET.tostring(parser.close()))
    except ET.ParseError as e:
        print(e, e.code, e.position)

parser = ET.XMLParser()
for piece in (5, None, ["<a/>"]):
    try:
        parser.feed(piece)
    except TypeError as e:
        print(e)


class Picky:
    def __init__(self, missing, error):
        self.missing, self.error = missing, error

    def __getattr__(self, name):
        if name == self.missing:
            raise self.error(name)
        return lambda *args: None


for name in ("start", "data", "end", "comment", "pi", "close"):
    try:
        ET.XMLParser(target=Picky(name, ValueError))
    except ValueError as e:
        print("refused", e)
    parser = ET.XMLParser(target=Picky(name, AttributeError))
    parser.feed(document)
    print(parser.close())


class WithDoctype(ET.XMLParser):
    def doctype(self, *args):
        print("never", args)


for target in (None, Heard()):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        parser = WithDoctype(target=target)
        parser.feed(document)
        parser.close()
    print([(w.category.__name__, str(w.message)) for w in seen])

pull = ET.XMLPullParser(("start", "end"))
count = 0
pull.feed("<r>")
for i in range(300):
    pull.feed(f'<item id="{i}">text {i}</item>')
    for kind, element in pull.read_events():
        count += kind == "end" and element.get("id") == str(i) and element.text == f"text {i}"
pull.feed("</r")
print(count, [kind for kind, _ in pull.read_events()])
pull.feed(">")
print([(kind, e.tag, len(e)) for kind, e in pull.read_events()], pull.close())
