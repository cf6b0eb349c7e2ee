# ParseError: its code and position for each kind of broken document; inputs of other kinds.
import io
import xml.etree.ElementTree as ET

for text in ("", " ", "x", "<a>", "</a>", "<a></b>", "<a", "<a b></a>", "<a b=c/>", "<a b='1' b='2'/>", "<a/><b/>", "<a/>x", "<a>&nope;</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&</a>", "<a><</a>", "<a>]]></a>", "<!-- -- --><a/>", "<?xml version='2.0'?><a/>", " <?xml version='1.0'?><a/>", "<?xml version='1.0' encoding='nope'?><a/>", "<a xmlns:x=''/>", "<x:a/>", "<1a/>", "<a>\x01</a>", "<a b='<'/>", "<![CDATA[x]]>", "<a><![CDATA[x</a>", "<!DOCTYPE a [<!ENTITY e 'v'>]><a>&e;</a>", "<a>\ufffe</a>", "<a", "<a><?pi", "<a/>\x00"):
    try:
        e = ET.fromstring(text)
        print(ascii(text), e.tag, ascii(e.text))
    except ET.ParseError as e:
        print(ascii(text), e, e.code, e.position)
    except Exception as e:
        print(ascii(text), type(e).__name__, e)
for value in (5, None, b"<a/>", bytearray(b"<a/>"), b"\xff", "<a>\xe9</a>".encode("latin-1"), b"<?xml version='1.0' encoding='latin-1'?><a>\xe9</a>", "<a>\u20ac</a>".encode("utf-16")):
    try:
        print(ascii(value), ascii(ET.fromstring(value).text))
    except Exception as e:
        print(ascii(value), type(e).__name__, str(e)[:60])
print(issubclass(ET.ParseError, SyntaxError), ET.fromstringlist(["<a>", "<b/>", "</a>"])[0].tag, ET.XML("<a/>").tag, sorted(ET.XMLID("<a id='1'><b id='2'/></a>")[1]), ET.parse(io.StringIO("<a>x</a>")).getroot().text, ET.parse(io.BytesIO(b"<a/>")).getroot().tag)
