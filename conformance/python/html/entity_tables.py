# The tables of html.entities.
import html.entities as e

print(len(e.name2codepoint), len(e.codepoint2name), len(e.entitydefs), len(e.html5))
print(e.name2codepoint["eacute"], e.codepoint2name[233], ascii(e.entitydefs["euro"]), ascii(e.html5["amp"]), ascii(e.html5["amp;"]), ascii(e.html5["acE;"]), "apos" in e.name2codepoint, "apos;" in e.html5)
print(all(e.codepoint2name[v] == k for k, v in e.name2codepoint.items()), sorted(e.name2codepoint)[:12], sorted(e.html5)[-5:])
print(sorted(k for k in e.html5 if not k.endswith(";"))[:10], sum(len(v) == 2 for v in e.html5.values()))
