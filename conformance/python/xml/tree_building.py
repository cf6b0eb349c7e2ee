# Elements as sequences, attributes, copies, documented errors.
import copy
import xml.etree.ElementTree as ET

root = ET.Element("root", {"a": "1"}, b="2")
print(root.tag, root.attrib, root.text, root.tail, len(root))
one = ET.SubElement(root, "one", x="y")
two = ET.SubElement(root, "two", {"k": "v"}, z="w")
root.append(ET.Element("three"))
root.insert(1, ET.Element("inserted"))
root.extend([ET.Element("four"), ET.Comment("note"), ET.PI("target", "data")])
print([e.tag if isinstance(e.tag, str) else e.tag.__name__ for e in root])
print(ET.tostring(root))
print(root[0] is one, root[-1].text, [e.tag for e in root[1:3]], list(root).index(two))
root.remove(two)
del root[0]
root[0] = ET.Element("replaced")
root[1:2] = [ET.Element("s1"), ET.Element("s2")]
print(ET.tostring(root, encoding="unicode"))
print(root.get("a"), root.get("zz"), root.get("zz", 5), sorted(root.keys()), sorted(root.items()))
root.set("n", "new")
print(root.attrib)
other = copy.copy(root)
deep = copy.deepcopy(root)
print(other is root, other[0] is root[0], deep[0] is root[0], ET.tostring(deep) == ET.tostring(root))
root.text, root[0].text, root[0].tail = "a", "b", "c"
print("".join(root.itertext()), list(root.itertext()))
print([e.tag for e in root.iter() if isinstance(e.tag, str)], [e.tag for e in root.iter("s1")])
root.clear()
print(root.attrib, len(root), root.text)
for call in (lambda: root.append("x"), lambda: root[5], lambda: root.remove(one), lambda: root.insert(0, 3),
             lambda: ET.Element("a", 3), lambda: root.__setitem__(3, one), lambda: ET.tostring(ET.Element("a", x=3)),
             lambda: ET.SubElement("x", "y"), lambda: root.__delitem__(2), lambda: root["x"]):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
e = ET.Element("t")
e.text = 5
try:
    ET.tostring(e)
except TypeError as err:
    print(err)
print(ET.iselement(e), ET.iselement(3), e.makeelement("q", {"r": "s"}).attrib)
q = ET.QName("http://x", "tag")
print(q, repr(q), q == "{http://x}tag", q == ET.QName("{http://x}tag"), hash(q) == hash("{http://x}tag"), q < "z")
e = ET.Element(q, {q: "v"})
e.text = "é<&>\"'"
print(ET.tostring(e), ET.tostring(e, "utf-8"), ET.tostring(e, "iso-8859-1"), ET.tostring(e, "unicode"))
e.set("w", "a\n\t\"<>&é")
print(ET.tostring(e, "unicode"), ET.tostring(e, "utf-8", xml_declaration=True))
