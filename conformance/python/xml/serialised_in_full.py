# tostring, tostringlist, ElementTree.write, indent and canonicalize with their options; what cannot be written.
import io
import xml.etree.ElementTree as ET

e = ET.fromstring("<a x='1&amp;&quot;&lt;&#10;' y='\xe9'>t&lt;&gt;&amp;\u20ac<b/>tail<c> </c><d>&#13;</d></a>")
for kw in ({}, {"encoding": "unicode"}, {"encoding": "utf-8"}, {"encoding": "us-ascii"}, {"encoding": "latin-1"}, {"encoding": "utf-16"}, {"method": "html"}, {"method": "text", "encoding": "unicode"}, {"short_empty_elements": False}, {"xml_declaration": True}, {"encoding": "unicode", "xml_declaration": True}, {"encoding": "utf-8", "xml_declaration": False}, {"default_namespace": None}):
    print(kw, ascii(ET.tostring(e, **kw)))
print(ET.tostringlist(ET.XML("<a>x</a>")), ET.tostring(ET.XML("<p>a<br/>b<script>1&lt;2</script></p>"), method="html"), ET.tostring(ET.XML("<x:a xmlns:x='urn:1' x:b='c'><d xmlns='urn:2'/></x:a>")))
ET.register_namespace("mine", "urn:3")
print(ET.tostring(ET.XML("<a xmlns='urn:3' b='1'/>")), ET.tostring(ET.XML("<a xmlns='urn:3'><b/></a>"), default_namespace="urn:3"))
t = ET.ElementTree(ET.XML("<a><b>1</b><c><d/></c></a>"))
ET.indent(t)
print(ET.tostring(t.getroot(), "unicode"))
ET.indent(t, space="\t", level=0)
out = io.BytesIO()
t.write(out, encoding="utf-8", xml_declaration=True)
print(out.getvalue())
text = io.StringIO()
t.write(text, encoding="unicode")
print(repr(text.getvalue()))
print(ET.canonicalize("<a  z='1' b='2'><b></b><!-- c --> </a>"), ET.canonicalize("<a><b> x </b></a>", strip_text=True), ET.canonicalize("<a><!-- c --></a>", with_comments=True), ET.canonicalize("<x:a xmlns:x='u' x:b='1'/>", rewrite_prefixes=True))
ET.dump(ET.XML("<a>dumped</a>"))
for call in (lambda: ET.tostring(ET.Element(5)), lambda: ET.tostring(ET.Element("a", {"b": 5})), lambda: ET.tostring("x"), lambda: ET.tostring(e, method="nope"), lambda: ET.tostring(e, encoding="nope"), lambda: ET.register_namespace("ns1", "u"), lambda: ET.indent(t, level=-1), lambda: ET.tostring(ET.XML("<a b='1'/>"), default_namespace="u"), lambda: ET.canonicalize()):
    try:
        print(call())
    except Exception as x:
        print(type(x).__name__, x)
x = ET.Element("a")
x.text = 5
try:
    print(ET.tostring(x))
except TypeError as e2:
    print(e2)
print(ET.tostring(ET.Comment("c -- d")), ET.tostring(ET.ProcessingInstruction("t", "x")), ET.tostring(ET.PI("t")), ET.iselement(x), ET.iselement("x"), ET.QName("u", "a").text, ET.QName("{u}a") == "{u}a")
