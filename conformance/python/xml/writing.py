# tostring with its options, indent, dump, namespaces, the canonical form.
import io
import sys
import xml.etree.ElementTree as ET

root = ET.fromstring("<a><b>1</b><c/><d x='1'>text<e/>tail</d></a>")
print(ET.tostring(root, short_empty_elements=False), ET.tostring(root, method="text"), ET.tostring(root, method="html"))
print(ET.tostring(root, encoding="utf-8"), ET.tostring(root, encoding="us-ascii"), ET.tostring(root, encoding="utf-16")[:10])
print(ET.tostring(root, xml_declaration=True), ET.tostring(root, "unicode", xml_declaration=True))
print(ET.tostringlist(root))
ET.indent(root)
print(ET.tostring(root, "unicode"))
ET.indent(root, space="\t", level=1)
print(repr(ET.tostring(root, "unicode")))
ET.dump(root)
out = io.BytesIO()
ET.ElementTree(root).write(out, encoding="utf-8", xml_declaration=True)
print(out.getvalue())
out = io.StringIO()
ET.ElementTree(root).write(out, encoding="unicode")
print(out.getvalue())
ns = ET.fromstring('<x xmlns="urn:default" xmlns:o="urn:other"><y o:z="1"/><o:w/></x>')
print(ET.tostring(ns, "unicode"))
print(ET.tostring(ns, "unicode", default_namespace="urn:default"))
ET.register_namespace("my", "urn:other")
print(ET.tostring(ns, "unicode"))
for call in (lambda: ET.register_namespace("ns1", "u"), lambda: ET.tostring(root, method="nope"),
             lambda: ET.tostring(ET.Element("a"), default_namespace="u"), lambda: ET.indent(root, level=-1),
             lambda: ET.tostring(ET.Element(None)), lambda: ET.tostring(ET.Element(5))):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
html = ET.fromstring("<html><head><script>a &lt; b</script></head><body><br/><p title='a&quot;b'>x &lt; y</p><img src='q'/></body></html>")
print(ET.tostring(html, "unicode", method="html"))
print(ET.canonicalize("<a  z='1' b=\"2\"><!-- c --><b   xmlns='u'/>  t &lt; &#13; <?pi x?></a>"))
print(ET.canonicalize("<a><!-- c --> x </a>", with_comments=True, strip_text=True))
print(ET.canonicalize("<x:a xmlns:x='u1' xmlns:y='u2' y:b='1' x:c='2' a='3'><y:d/></x:a>"))
print(ET.canonicalize("<x:a xmlns:x='u1' xmlns:y='u2' y:b='1' x:c='2' a='3'><y:d/></x:a>", rewrite_prefixes=True))
print(ET.canonicalize("<a b='1' c='2'><d/><e>q</e></a>", exclude_attrs=["b"], exclude_tags=["d"]))
