# `import html` brings html.entities with it.
import html

print(html.entities.name2codepoint["eacute"], html.entities.html5["amp;"])
print(html.entities.codepoint2name[38], html.entities is html.entities)
try:
    html.nothing
except AttributeError as e:
    print(e)
