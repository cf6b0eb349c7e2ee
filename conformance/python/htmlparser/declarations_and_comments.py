# Comments, declarations, processing instructions, marked sections and bogus forms of each.
from html.parser import HTMLParser


class Shower(HTMLParser):
    def handle_comment(self, data):
        print("  comment", repr(data))

    def handle_decl(self, decl):
        print("  decl", repr(decl))

    def unknown_decl(self, data):
        print("  unknown", repr(data))

    def handle_pi(self, data):
        print("  pi", repr(data))

    def handle_data(self, data):
        print("  data", repr(data))

    def handle_starttag(self, tag, attrs):
        print("  start", tag)


for page in ("<!-- x -->", "<!---->", "<!-- a -- b -->", "<!DOCTYPE html>", "<!doctype html PUBLIC \"a\" 'b'>", "<!DOCTYPE", "<!ELEMENT br EMPTY>", "<!>", "<!x>", "<?php echo ?>", "<?xml version='1.0'?>", "<?x>", "<![CDATA[ a <b> ]]>", "<![if IE]>x<![endif]>", "<![foo", "<!-- open", "<!-", "<!--", "<!", "<?", "<!-- x --!>", "a<!b>c", "<!DOCTYPE html [<!ENTITY a 'b'>]>"):
    print(repr(page))
    p = Shower()
    p.feed(page)
    p.close()
