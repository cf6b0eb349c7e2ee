# A tour of building, searching and writing trees.
import xml.etree.ElementTree as ET
r = ET.fromstring('<a x="1"><b>t</b>tail<c xmlns="u:v"/><!-- hi --></a>')
print(ET.tostring(r), ET.tostring(r, encoding='unicode'))
for p in ('b','./b','.//c','{u:v}c','*','.//*',"b[.='t']",'b[1]','b[last()]','..','./b/..', "{*}c", ".//{u:v}*"):
    print(p,[e.tag for e in r.findall(p)])
for bad in ('<a>','<a></b>','','<a>&foo;</a>','<a b=1/>','<a/><b/>','<a><b c="1" c="2"/></a>'):
    try: ET.fromstring(bad)
    except ET.ParseError as e: print(repr(e), e.code, e.position)
import io
print([(ev, e.tag) for ev,e in ET.iterparse(io.StringIO('<a><b/><c>x</c></a>'), events=('start','end'))])
ET.indent(r); print(ET.tostring(r).decode())
ET.dump(r)
print(ET.canonicalize('<a  z="1"   b="2"><x:c xmlns:x="urn:x" x:q="3"/></a>'))
