"""Reading mail addresses and dates for email.utils (RFC 2822), as forgiving as CPython is."""

import re

_ATOM = re.compile(r'[^()<>@,:;."\[\] \t\r\n]*')
_WORD = re.compile(r'[^()<>@,:;"\[\] \t\r\n]*')  # of a phrase, where dots may stand
_SPECIAL = '()<>@,:;."[]'


class _Reader:
    """One header field, read from left to right."""

    def __init__(self, text):
        self.text = text
        self.at = 0
        self.comments = []

    def here(self):
        """The next character, empty at the end."""
        return self.text[self.at:self.at + 1]

    def take(self, pattern):
        found = pattern.match(self.text, self.at)
        self.at = found.end()
        return found.group()

    def enclosed(self, ends, nested=False):
        """What stands up to one of `ends`, backslashes taken off."""
        out = []
        self.at += 1
        while c := self.here():
            if c in ends:
                self.at += 1
                break
            if nested and c == "(":
                out.append(self.enclosed(ends, nested))
                continue
            if c == "\\":
                self.at += 1
                c = self.here()
            out.append(c)
            self.at += 1
        return "".join(out)

    def comment(self):
        self.comments.append(self.enclosed(")\r", True))

    def skip(self):
        """Past white space and comments; gives the blanks among it."""
        blanks = []
        while c := self.here():
            if c == "(":
                self.comment()
            elif c in " \t\r\n":
                blanks.append(c if c in " \t" else "")
                self.at += 1
            else:
                break
        return "".join(blanks)

    def phrase(self):
        words = []
        while c := self.here():
            if c in " \t\r\n":
                self.at += 1
            elif c == '"':
                words.append(self.enclosed('"\r'))
            elif c == "(":
                self.comment()
            elif c != "." and c in _SPECIAL:
                break
            else:
                words.append(self.take(_WORD))
        return words

    def domain(self):
        parts = []
        while c := self.here():
            if c in " \t":
                self.at += 1
            elif c == "(":
                self.comment()
            elif c == "[":
                parts.append("[%s]" % self.enclosed("]\r"))
            elif c == ".":
                self.at += 1
                parts.append(c)
            elif c == "@":
                return ""
            elif c in _SPECIAL or c in "\r\n":
                break
            else:
                parts.append(self.take(_ATOM))
        return "".join(parts)

    def local_part(self):
        parts = []
        self.skip()
        while c := self.here():
            if c == ".":
                if parts and not parts[-1].strip():
                    parts.pop()
                parts.append(c)
                self.at += 1
                self.skip()
                continue
            if c == '"':
                parts.append('"%s"' % quote(self.enclosed('"\r')))
            elif c in _SPECIAL:
                if parts and not parts[-1].strip():
                    parts.pop()
                break
            else:
                parts.append(self.take(_ATOM))
            if blanks := self.skip():
                parts.append(blanks)
        return "".join(parts)

    def specification(self):
        """local@domain; empty when the domain can't be read."""
        local = self.local_part()
        if self.here() != "@":
            return local
        self.at += 1
        self.skip()
        domain = self.domain()
        return local + "@" + domain if domain else ""

    def in_brackets(self):
        """The address of <...>, routes left out."""
        self.at += 1
        self.skip()
        route = False
        while c := self.here():
            if route:
                self.domain()
                route = False
            elif c == ">":
                self.at += 1
                break
            elif c in "@:":
                self.at += 1
                route = c == "@"
            else:
                address = self.specification()
                self.at += 1
                return address
            self.skip()
        return ""

    def group(self):
        members = []
        self.at += 1
        while self.here():
            self.skip()
            if self.here() == ";":
                self.at += 1
                break
            members += self.address()
        return members

    def address(self):
        """The next address, or a group's, as pairs."""
        self.comments = comments = []
        self.skip()
        start = self.at
        words = self.phrase()
        self.skip()
        c = self.here()
        found = []
        if c and c in ".@":
            self.at = start
            self.comments = comments
            address = self.specification()
            found = [(" ".join(self.comments), address)]
        elif c == ":":
            found = self.group()
        elif c == "<":
            address = self.in_brackets()
            name = " ".join(words)
            if self.comments:
                name += " (" + " ".join(self.comments) + ")"
            found = [(name, address)]
        elif words:
            found = [(" ".join(self.comments), words[0])]
        elif c and c in _SPECIAL:
            self.at += 1
        self.skip()
        if self.here() == ",":
            self.at += 1
        return found


def quote(str):
    """Backslashes and double quotes made safe within a quoted string."""
    return str.replace("\\", "\\\\").replace('"', '\\"')


def read_addresses(text):
    """All pairs of name and address of a field; empty ones for what can't be read."""
    reader = _Reader("".join(text or ()))
    out = []
    while reader.here():
        out += reader.address() or [("", "")]
    return out


def without_quoted(text):
    """The field without what stands between double quotes; an open quote stays."""
    return re.sub(r'((?:[^"\\]|\\.?)*)"(?:[^"\\]|\\.?)*"', r"\1", text, flags=re.S)


def balanced(text):
    """Whether the field's parentheses outside of quotes are in pairs."""
    depth = 0
    for c in re.findall(r"\\.?|[()]", without_quoted(text), re.S):
        depth += {"(": 1, ")": -1}.get(c, 0)
        if depth < 0:
            return False
    return depth == 0


_months = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
           "january", "february", "march", "april", "may", "june", "july", "august", "september",
           "october", "november", "december")
_days = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_zones = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "AST": -400, "ADT": -300, "EST": -500, "EDT": -400,
          "CST": -600, "CDT": -500, "MST": -700, "MDT": -600, "PST": -800, "PDT": -700}


def _date_words(text):
    """Day, month, year, time and zone of a date, each a text; None when that many aren't there."""
    words = text.split()
    if not words:
        return None
    if words[0].endswith(",") or words[0].lower() in _days:
        del words[0]
    else:
        words[0] = words[0].rpartition(",")[2]
    if len(words) == 3 and words[0].count("-") == 2:
        words[:1] = words[0].split("-")
    if len(words) == 4:
        cut = words[3].find("+")
        if cut == -1:
            cut = words[3].find("-")
        words[3:] = [words[3][:cut], words[3][cut:]] if cut > 0 else [words[3], ""]
    return words[:5] if len(words) >= 5 else None


def _offset(zone):
    """Seconds east of UTC; None for no zone that is known, and for -0000."""
    zone = zone.upper()
    number = _zones.get(zone)
    if number is None:
        try:
            number = int(zone)
        except ValueError:
            return None
        if number == 0 and zone.startswith("-"):
            return None
    sign = -1 if number < 0 else 1
    hours, minutes = divmod(abs(number), 100)
    return sign * (hours * 3600 + minutes * 60)


def read_date(text):
    """(year, month, day, hour, minute, second, 0, 1, -1, offset), or None."""
    words = _date_words(text) if text else None
    if words is None:
        return None
    day, month, year, clock, zone = words
    if not (day and month and year):
        return None
    month = month.lower()
    if month not in _months:
        day, month = month, day.lower()
        if month not in _months:
            return None
    day = day.removesuffix(",")
    if year.find(":") > 0:
        year, clock = clock, year
    year = year.removesuffix(",")
    if not year:
        return None
    if not year[0].isdigit():
        year, zone = zone, year
    clock = clock.removesuffix(",")
    parts = clock.split(":") if ":" in clock else clock.split(".")
    if len(parts) not in (2, 3):
        return None
    try:
        numbers = [int(n) for n in (year, day, *parts)]
    except ValueError:
        return None
    year, day, hour, minute, second = (numbers + [0])[:5]
    if year < 100:
        year += 1900 if year > 68 else 2000
    return (year, _months.index(month) % 12 + 1, day, hour, minute, second, 0, 1, -1,
            _offset(zone))
