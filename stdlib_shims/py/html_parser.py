"""html.parser: a forgiving tokeniser of markup; subclasses override the handle_* methods."""

import re
from html import unescape

__all__ = ["HTMLParser"]

_tag_name = re.compile(r"([a-zA-Z][^\t\n\r\f />\x00]*)(?:\s|/(?!>))*")
_attribute = re.compile(
    r"((?<=['\"\t\n\r\f /])[^\s/>][^\s/=>]*)(\s*=+\s*('[^']*'|\"[^\"]*\"|(?!['\"])[^>\s]*))?"
    r"(?:\s|/(?!>))*")
_start_end = re.compile(
    r"<[a-zA-Z][^\t\n\r\f />\x00]*(?:[\s/]*(?:(?<=['\"\s/])[^\s/>][^\s/=>]*"
    r"(?:\s*=+\s*(?:'[^']*'|\"[^\"]*\"|(?!['\"])[^>\s]*)\s*)?(?:\s|/(?!>))*)*)?\s*")
_char_ref = re.compile(r"&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]")
_entity_ref = re.compile(r"&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]")
_incomplete = re.compile(r"&[a-zA-Z#]")
_interesting = re.compile(r"[&<]")
_declaration_open = re.compile(r"<[a-zA-Z]")
_comment_close = re.compile(r"--\s*>")
_end_tag = re.compile(r"</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>")
_end_tag_open = re.compile(r"</[a-zA-Z]")


class HTMLParser:
    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ""
        self.lasttag = "???"
        self.cdata_elem = None
        self.interesting = _interesting
        self.lineno = 1
        self.offset = 0
        self._starttag_text = None

    def feed(self, data):
        self.rawdata = self.rawdata + data
        self._go(False)

    def close(self):
        self._go(True)

    def getpos(self):
        return self.lineno, self.offset

    def get_starttag_text(self):
        return self._starttag_text

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()
        self.interesting = re.compile(r"</\s*%s\s*>" % self.cdata_elem, re.I)

    def clear_cdata_mode(self):
        self.interesting = _interesting
        self.cdata_elem = None

    def updatepos(self, i, j):
        if i >= j:
            return j
        newlines = self.rawdata.count("\n", i, j)
        if newlines:
            self.lineno += newlines
            self.offset = j - (self.rawdata.rindex("\n", i, j) + 1)
        else:
            self.offset += j - i
        return j

    def _text(self, i, j):
        if i < j:
            text = self.rawdata[i:j]
            self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem
                             else text)

    def _go(self, end):
        raw = self.rawdata
        i, n = 0, len(raw)
        while i < n:
            if self.convert_charrefs and not self.cdata_elem:
                j = raw.find("<", i)
                if j < 0:
                    # A reference may still be incomplete: keep what could begin one.
                    ampersand = raw.rfind("&", max(i, n - 34))
                    if ampersand >= 0 and not re.compile(r"[\s;]").search(raw, ampersand):
                        break
                    j = n
            else:
                match = self.interesting.search(raw, i)
                if match:
                    j = match.start()
                elif self.cdata_elem:
                    break
                else:
                    j = n
            self._text(i, j)
            i = self.updatepos(i, j)
            if i == n:
                break
            if raw.startswith("<", i):
                if _declaration_open.match(raw, i):
                    k = self.parse_starttag(i)
                elif raw.startswith("</", i):
                    k = self.parse_endtag(i)
                elif raw.startswith("<!--", i):
                    k = self.parse_comment(i)
                elif raw.startswith("<?", i):
                    k = self.parse_pi(i)
                elif raw.startswith("<!", i):
                    k = self.parse_html_declaration(i)
                elif i + 1 < n:
                    self.handle_data("<")
                    k = i + 1
                else:
                    break
                if k < 0:
                    if not end:
                        break
                    k = raw.find(">", i + 1)
                    if k < 0:
                        k = raw.find("<", i + 1)
                        if k < 0:
                            k = i + 1
                    else:
                        k += 1
                    self._text(i, k)
                i = self.updatepos(i, k)
                continue
            i, goes_on = self._reference(i, n, end)
            if not goes_on:
                break
        if end and i < n and not self.cdata_elem:
            self._text(i, n)
            i = self.updatepos(i, n)
        self.rawdata = raw[i:]

    # At "&" with convert_charrefs off: the position behind, and whether there is more to see now.
    def _reference(self, i, n, end):
        raw = self.rawdata
        match = _char_ref.match(raw, i)
        if match:
            self.handle_charref(match.group()[2:-1])
            k = match.end()
            if not raw.startswith(";", k - 1):
                k -= 1
            return self.updatepos(i, k), True
        if raw.startswith("&#", i):
            if ";" in raw[i:]:
                self.handle_data(raw[i:i + 2])
                i = self.updatepos(i, i + 2)
            return i, False
        match = _entity_ref.match(raw, i)
        if match:
            self.handle_entityref(match.group(1))
            k = match.end()
            if not raw.startswith(";", k - 1):
                k -= 1
            return self.updatepos(i, k), True
        match = _incomplete.match(raw, i)
        if match:
            if end and match.end() == n:
                i = self.updatepos(i, i + 1)
            return i, False
        if i + 1 < n:
            self.handle_data("&")
            return self.updatepos(i, i + 1), True
        return i, False

    def parse_comment(self, i, report=True):
        match = _comment_close.search(self.rawdata, i + 4)
        if not match:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 4:match.start()])
        return match.end()

    def parse_bogus_comment(self, i, report=True):
        end = self.rawdata.find(">", i + 2)
        if end < 0:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 2:end])
        return end + 1

    def parse_html_declaration(self, i):
        raw = self.rawdata
        if raw.startswith("<![", i):
            end = raw.find("]]>" if raw.startswith("<![CDATA[", i) else ">", i + 3)
            if end < 0:
                return -1
            if raw.startswith("<![CDATA[", i):
                self.unknown_decl(raw[i + 3:end])
                return end + 3
            self.unknown_decl(raw[i + 3:end].rstrip("]"))
            return end + 1
        if raw[i:i + 9].lower() == "<!doctype":
            end = raw.find(">", i + 9)
            if end < 0:
                return -1
            self.handle_decl(raw[i + 2:end])
            return end + 1
        return self.parse_bogus_comment(i)

    def parse_pi(self, i):
        end = self.rawdata.find(">", i + 2)
        if end < 0:
            return -1
        self.handle_pi(self.rawdata[i + 2:end])
        return end + 1

    def check_for_whole_start_tag(self, i):
        raw = self.rawdata
        match = _start_end.match(raw, i)
        j = match.end()
        following = raw[j:j + 1]
        if following == ">":
            return j + 1
        if following == "/":
            if raw.startswith("/>", j):
                return j + 2
            if raw.startswith("/", j) and j + 1 == len(raw):
                return -1
            return j if j > i else i + 1
        if not following or following in "abcdefghijklmnopqrstuvwxyz=/ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            return -1
        return j if j > i else i + 1

    def parse_starttag(self, i):
        self._starttag_text = None
        end = self.check_for_whole_start_tag(i)
        if end < 0:
            return end
        raw = self.rawdata
        self._starttag_text = raw[i:end]
        match = _tag_name.match(raw, i + 1)
        k = match.end()
        self.lasttag = tag = match.group(1).lower()
        attrs = []
        while k < end:
            match = _attribute.match(raw, k)
            if not match:
                break
            name, rest, value = match.group(1, 2, 3)
            if not rest:
                value = None
            elif value[:1] == value[-1:] and value[:1] in ("'", '"'):
                value = value[1:-1]
            if value:
                value = unescape(value)
            attrs.append((name.lower(), value))
            k = match.end()
        tail = raw[k:end].strip()
        if tail not in (">", "/>"):
            self.handle_data(raw[i:end])
            return end
        if tail.endswith("/>"):
            self.handle_startendtag(tag, attrs)
        else:
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return end

    def parse_endtag(self, i):
        raw = self.rawdata
        end = raw.find(">", i + 1)
        if end < 0:
            return -1
        end += 1
        match = _end_tag.match(raw, i)
        if not match or match.end() != end:
            if self.cdata_elem is not None:
                self.handle_data(raw[i:end])
                return end
            name = _tag_name.match(raw, i + 2)
            if not name:
                return end if raw[i:i + 3] == "</>" else self.parse_bogus_comment(i)
            tag = name.group(1).lower()
            close = raw.find(">", name.end())
            self.handle_endtag(tag)
            return close + 1
        tag = match.group(1).lower()
        if self.cdata_elem is not None and tag != self.cdata_elem:
            self.handle_data(raw[i:end])
            return end
        self.handle_endtag(tag)
        self.clear_cdata_mode()
        return end

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass
