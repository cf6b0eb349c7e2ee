# html.entities: sizes and samples of each table, and that they agree with unescape.
import html
from html.entities import codepoint2name, entitydefs, html5, name2codepoint

print(len(html5), len(name2codepoint), len(codepoint2name), len(entitydefs))
print([ascii(html5[n]) for n in ("lt;", "lt", "amp;", "NotEqualTilde;", "fjlig;", "copy", "hearts;", "zwnj;", "Tab;", "bne;")], name2codepoint["eacute"], codepoint2name[233], entitydefs["eacute"], ascii(entitydefs["euro"]), "apos" in name2codepoint, "apos;" in html5)
print(all(html.unescape("&" + n) == c for n, c in html5.items() if n.endswith(";")), all(html.unescape("&" + n) == c for n, c in html5.items() if not n.endswith(";")), all(chr(c) == html5[n + ";"] for n, c in name2codepoint.items()), sorted(n for n in html5 if not n.endswith(";"))[:5])
