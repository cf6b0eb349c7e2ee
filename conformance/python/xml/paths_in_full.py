# find, findall, findtext and iterfind: each kind of step and predicate, namespaces, wrong paths.
import xml.etree.ElementTree as ET

root = ET.XML("<r xmlns:n='urn:n'><a id='1'><b>x</b><b>y</b></a><a id='2'><c><b>z</b></c></a><n:a/><d>text</d><e/></r>")
for path in ("a", "a/b", "*", "*/b", ".//b", "./a", ".", "..", "a/..", "a[1]", "a[last()]", "a[last()-1]", "a[@id]", "a[@id='2']", "a[@id!='2']", "a[b]", "a[b='x']", "a[b!='x']", ".//b[.='z']", ".//b[.!='z']", "a[c/b]", "{urn:n}a", "{*}a", "{}a", "{urn:n}*", "{*}*", "n:a", "a//b", "a/*", "a[@id='1']/b[2]", "a[1][@id='1']", "a[@nope]", "d[text()='text']", "a[0]", "a[-1]", "", "/a", "a[]", "a]", "a[last()+1]", "a[@id=1]", "//b", "a[b='x'][1]", "a[ b ]", "a[@id = '1']", "e", "a/b/", "a[1.5]"):
    row = []
    for f in (lambda: [x.get("id", x.text) or x.tag for x in root.findall(path)], lambda: root.find(path) is not None, lambda: root.findtext(path), lambda: root.findtext(path, "default")):
        try:
            row.append(f())
        except Exception as e:
            row.append(f"{type(e).__name__}: {e}")
    print(repr(path), *row)
print(root.findall("p:a", {"p": "urn:n"})[0].tag, root.find("x", {"": "urn:n"}), [x.tag for x in root.findall("a", {"": "urn:n"})], next(root.iterfind("a")).get("id"), root.findtext("e"), root.findtext("a"))
tree = ET.ElementTree(root)
print(tree.find("a").get("id"), tree.findtext("d"), len(tree.findall(".//b")), [x.tag for x in tree.iter("b")], tree.getroot() is root)
try:
    root.find("p:a")
except SyntaxError as e:
    print(e)
