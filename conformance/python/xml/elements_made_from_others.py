# What SubElement(), makeelement() and the copies make is an Element, without asking subclasses;
# iter() and itertext() walk the tree as it is when they come by.
import copy
import xml.etree.ElementTree as ET


class Tracked(ET.Element):
    def __init__(self, *args, **kwargs):
        print("made", args, kwargs)
        super().__init__(*args, **kwargs)

    def makeelement(self, tag, attrib):
        print("asked for", tag)
        return super().makeelement(tag, attrib)

    def append(self, element):
        print("appends", element.tag)
        super().append(element)


parent = Tracked("parent", {"a": "1"}, b="2")
parent.text, parent.tail, parent.note = "text", "tail", "own"
child = ET.SubElement(parent, "child", {"x": "1"}, y="2")
parent.append(ET.Element("other"))
print(type(child).__name__, child.attrib, [e.tag for e in parent])
for made in (copy.copy(parent), copy.deepcopy(parent), parent.makeelement("m", {"q": "r"})):
    print(type(made).__name__, made.tag, made.attrib, made.text, made.tail, len(made),
          hasattr(made, "note"), made.attrib is parent.attrib, made[:1] == parent[:1])
shared = {"k": "v"}
print(parent.makeelement("m", shared).attrib is shared, ET.Element("e", shared).attrib is shared)

for wrong in (lambda: parent.makeelement("m", 3), lambda: ET.SubElement(3, "x"),
              lambda: ET.SubElement(parent, "x", 3), lambda: parent.remove(3),
              lambda: parent.remove(ET.Element("child"))):
    try:
        print(wrong())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    print(ET.Element(**{"tag": "x"}))
except TypeError:
    print("tags have no name")

root = ET.XML("<a>0<b>1<c/>2</b>3<b/>4<!-- no --></a>")
for element in root.iter():
    print(element.tag, end=" ")
    if element.tag == "b" and len(element) == 1:
        element.append(ET.Element("added"))
        root.remove(root[-1])
print([e.tag for e in root.iter("b")], [e.tag for e in root.iter("*")], [*root[0].iter("a")])
print(list(root.itertext()), list(root[0].itertext()))
walk = root.iter()
print(type(walk).__name__, iter(walk) is walk, next(walk).tag, next(walk).tag)
root.clear()
print([e.tag for e in walk], next(walk, "over"), list(root.iter()) == [root])
late = root.iter("z")
root.append(ET.Element("z"))
print(next(late).tag, next(late, None))
root[0].text = ["any", "true", "thing"]
print(list(root.itertext()))


class Equal:
    def __eq__(self, other):
        return other == "z"


class Unequal:
    def __eq__(self, other):
        raise LookupError("compared")


print([e.tag for e in root.iter(Equal())])
try:
    list(root.iter(Unequal()))
except LookupError as e:
    print(e)

deep = top = ET.Element("d")
for _ in range(20000):
    deep = ET.SubElement(deep, "d")
deep.text = "bottom"
print(sum(1 for _ in top.iter()), "".join(top.itertext()))

pull = ET.XMLPullParser(("start", "end"))
pull.feed("<r><x/>")
first = pull.read_events()
print(next(first)[0], next(first)[1].tag)
pull.feed("<y/></r>")
print([(name, e.tag) for name, e in pull.read_events()], list(first))
for text in ("<a>&nope;</a>", "<a><b></a>", "", "<a/><b/>", "text"):
    try:
        print(ET.fromstring(text))
    except ET.ParseError as e:
        print(e, e.code, e.position)
