# Whole fragments of markup through escape and unescape, and references that run into each other.
import html

for text in ('<a href="x?a=1&b=2">it\'s</a>', "&amp;amp;", "a &lt b", "&lt;&lt", "&#60;&#x3c;&#060", "&notit; &not; &notin;", "x&copy;y&copyz&copy", "&aacute&Aacute;", "&&&;&#&#x", "&zwj;|&zwnj;|&nbsp;", "\x00&#0;"):
    print(ascii(text), ascii(html.escape(text)), ascii(html.unescape(text)), html.unescape(html.escape(text)) == text)
