# Element, SubElement, attributes, children as a sequence, text, copies, comparison and refusals.
import copy
import re
import xml.etree.ElementTree as E

def show(f, *args, **kwargs):
    try:
        print(re.sub(" at 0x[0-9a-f]+", "", repr(f(*args, **kwargs))))
    except Exception as e:
        print(type(e).__name__ + ":", re.sub(" at 0x[0-9a-f]+", "", str(e)))

r = E.Element("root", {"a": "1"}, b="2")
c = E.SubElement(r, "child", x="y"); c.text = "t & <"; c.tail = "tail"
r.append(E.Comment("note")); r.append(E.ProcessingInstruction("pi", "data")); r.extend([E.Element("e1"), E.Element("e2")]); r.insert(0, E.Element("first"))
print(E.tostring(r), len(r), r[0].tag, r[1].text, [x.tag for x in r if isinstance(x.tag, str)], r.attrib, r.get("a"), r.get("z"), r.get("z", 5), r.keys(), r.items(), r.find("child") is c, r.findtext("child"), r.findtext("nope", "d"), r.find("nope"), [x.tag for x in r.iter("e1")], list(r.itertext()), r.tag, r.text, E.iselement(r), E.iselement(5))
r.set("k", "v"); r.remove(c); del r[0]; r[0] = E.Element("replaced"); r[1:2] = []
print(E.tostring(r, "unicode"), repr(r).split(" at ")[0], E.tostring(copy.deepcopy(r)) == E.tostring(r), copy.copy(r)[0] is r[0], copy.deepcopy(r)[0] is r[0])
r.clear(); print(len(r), r.attrib, r.text)
for f in (lambda: r.append("x"), lambda: r.remove(c), lambda: r[5], lambda: r.__setitem__(0, c), lambda: r.insert(0, 5), lambda: r.extend([1]), lambda: E.Element("a", 5), lambda: E.SubElement(5, "a"), lambda: E.tostring(5), lambda: E.Element("a", {"x": 1}) is None, lambda: E.tostring(E.Element("a", {"x": 1})), lambda: E.tostring(E.Element(5)), lambda: E.fromstring(""), lambda: E.fromstring("<a>"), lambda: E.fromstring("<a></b>"), lambda: E.fromstring("<a/><b/>"), lambda: E.fromstring("<a b=c/>"), lambda: E.fromstring("<a>&nope;</a>"), lambda: E.fromstring(5)):
    show(f)
t = E.ElementTree(E.fromstring("<a><b i='1'>x</b><b i='2'/><c><b i='3'/></c></a>"))
print([b.get("i") for b in t.findall("b")], [b.get("i") for b in t.iter("b")], [b.get("i") for b in t.findall(".//b")], t.findtext("b"), t.find("c/b").get("i"), [b.get("i") for b in t.findall("b[@i='2']")], [x.tag for x in t.findall("*")], t.getroot().tag, [b.get("i") for b in t.findall(".//b[last()]")], [x.tag for x in t.findall(".//b/..")])
for path in ("b[0]", "b[x y]"):
    show(t.findall, path)
E.indent(t, "  "); print(E.tostring(t.getroot(), "unicode")); print(E.tostring(E.fromstring("<x:a xmlns:x='u'><x:b/></x:a>")), E.canonicalize("<b  z='1' a='2'><c></c></b>") if hasattr(E, "canonicalize") else "", E.tostring(E.fromstring("<a>é</a>")), E.tostring(E.fromstring("<a>é</a>"), "utf-8", xml_declaration=True), E.tostring(E.Element("a"), short_empty_elements=False))
