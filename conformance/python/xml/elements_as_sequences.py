# Element as a sequence of children and a mapping of attributes: slices, insertion, removal, errors.
import copy
import xml.etree.ElementTree as ET

e = ET.Element("root", {"a": "1"}, b="2")
for i in range(4):
    ET.SubElement(e, "c%d" % i).text = str(i)
print(len(e), [c.tag for c in e], e[0].tag, e[-1].tag, [c.tag for c in e[1:3]], [c.tag for c in e[::-2]], e.attrib, e.get("a"), e.get("z"), e.get("z", "d"), sorted(e.keys()), sorted(e.items()), e.set("n", "5"), e.attrib["n"])
e.append(ET.Element("x"))
e.insert(0, ET.Element("first"))
e.insert(-1, ET.Element("near"))
e.extend([ET.Element("y"), ET.Element("z")])
print([c.tag for c in e])
del e[0]
del e[1:3]
e[0] = ET.Element("new")
e[1:2] = [ET.Element("p"), ET.Element("q")]
print([c.tag for c in e], e[2] in list(e))
e.remove(e[0])
print([c.tag for c in e], bool(list(e)), e.find("q").tag)
c, d = copy.copy(e), copy.deepcopy(e)
print(c is e, c[0] is e[0], d[0] is e[0], ET.tostring(d) == ET.tostring(e), repr(ET.Element("t"))[:12])
for call in (lambda: e[10], lambda: e.append("x"), lambda: e.extend(["x"]), lambda: e.remove(ET.Element("q")), lambda: e.__setitem__(0, "x"), lambda: e.__delitem__(99), lambda: ET.Element("a", "b"), lambda: ET.SubElement("x", "y"), lambda: e["x"]):
    try:
        print(call())
    except Exception as x:
        print(type(x).__name__, x)
e.clear()
print(len(e), e.tag, e.attrib, e.text, e.tail)
print("".join(ET.fromstring("<a>1<b>2</b>3<c><d>4</d></c>5</a>").itertext()), [x.tag for x in ET.fromstring("<a><b/><c><b/></c></a>").iter("b")], [x.tag for x in ET.fromstring("<a><b/><!-- c --></a>").iter()], ET.fromstring("<a/>").makeelement("z", {}).tag)
