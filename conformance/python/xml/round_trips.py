# Trees with attributes, namespaces, text and tails of every kind are the same after being written and read.
import xml.etree.ElementTree as ET


def same(a, b):
    return a.tag == b.tag and a.attrib == b.attrib and (a.text or "") == (b.text or "") and (a.tail or "") == (b.tail or "") and len(a) == len(b) and all(map(same, a, b))


root = ET.Element("root", {"plain": "1", "quote": "\"'", "angle": "<>&", "space": " \t x", "euro": "\u20ac", "{urn:a}ns": "v"})
root.text = "text <&> ]]> \u4e2d"
for i, text in enumerate(("", "x", "<", "&amp;", "\n", " ", "\U0001f600", "a\tb", "\xa0")):
    child = ET.SubElement(root, "{urn:b}c" if i % 2 else "c", n=str(i), t=text.replace("\n", " "))
    child.text, child.tail = text, text[::-1]
    ET.SubElement(child, "{urn:a}deep").text = text * 2
for kw in ({"encoding": "unicode"}, {"encoding": "utf-8"}, {"encoding": "us-ascii"}, {"encoding": "utf-16"}, {"encoding": "latin-1"}, {"encoding": "unicode", "short_empty_elements": False}):
    data = ET.tostring(root, **kw)
    print(kw, same(root, ET.fromstring(data)), len(data))
print(ET.tostring(root, "unicode"))
print(ET.canonicalize(ET.tostring(root, "unicode")) == ET.canonicalize(ET.tostring(root, "utf-8").decode()))
