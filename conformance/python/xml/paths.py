# Every form of the path language, and wrong paths.
import xml.etree.ElementTree as ET

doc = ET.fromstring("""<data xmlns:n="urn:n">
<country name="A"><rank>1</rank><year>2008</year><neighbor name="X" direction="E"/><neighbor name="Y" direction="W"/></country>
<country name="B"><rank>4</rank><year>2011</year><n:neighbor name="Z"/></country>
<country name="C"><rank updated="yes">69</rank><year>2011</year><deep><rank>5</rank><year/></deep></country>
</data>""")
for path in (".", "country", "./country", "country/rank", ".//rank", "*", "*/rank", "country/*", "..", "country/..",
             ".//rank/..", "country[1]", "country[last()]", "country[last()-1]", "country[@name]",
             "country[@name='B']", "country[@name!='B']", "country[rank]", "country[rank='4']", "country[rank!='4']",
             "country[@name='A']/neighbor[2]", ".//neighbor[@direction]", ".//year[.='2011']", ".//year[.!='2011']",
             ".//*[@name]", "country/rank[@updated='yes']", "{urn:n}neighbor", ".//{urn:n}neighbor", ".//{*}neighbor",
             ".//{}neighbor", ".//{urn:n}*", "country//rank", "country/deep/year", "nothing", "country[ rank ]",
             "country[year='2011'][@name='C']", "country[2]/year", ".//country[deep]/deep/rank", "./"):
    found = doc.findall(path)
    print(path, [(e.tag, e.text and e.text.strip(), dict(e.attrib)) for e in found])
    assert [id(e) for e in doc.iterfind(path)] == [id(e) for e in found]
    first = doc.find(path)
    assert first is (found[0] if found else None), path
print(doc.findtext("country/year"), doc.findtext("zz"), doc.findtext("zz", "dflt"), repr(doc.findtext(".//deep/year")))
names = {"p": "urn:n", "": "urn:n"}
print([e.tag for e in doc.findall(".//p:neighbor", names)], [e.tag for e in doc.findall(".//neighbor", names)])
for bad in ("/data", "country[0]", "country[-1]", "country[last()+1]", "country[foo()]", "zz:rank",
            ".//", "country[name='A' and x]", "country[last()-0]"):
    try:
        print(bad, [e.tag for e in doc.findall(bad)])
    except SyntaxError as e:
        print(bad, "SyntaxError", e)
tree = ET.ElementTree(doc)
print(tree.getroot() is doc, tree.find("country").get("name"), [e.tag for e in tree.iter("rank")], tree.findtext("country/rank"))
print([e.get("name") for e in tree.iterfind("country")], len(tree.findall(".//year")))
